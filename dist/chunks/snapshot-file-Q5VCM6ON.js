import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-YXKWW3O3.js";
import "./chunk-NGD4KIQQ.js";
import "./chunk-MOS4YG6D.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
