import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-YBPY3TFB.js";
import "./chunk-IJZSG7FO.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
import "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
