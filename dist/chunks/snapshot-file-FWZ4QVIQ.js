import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-5HTMPWY4.js";
import "./chunk-K5HO6H6W.js";
import "./chunk-MOS4YG6D.js";
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
