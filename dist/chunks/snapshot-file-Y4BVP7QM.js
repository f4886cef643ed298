import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-NKWCXVYJ.js";
import "./chunk-3CVJQTZD.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
import "./chunk-OZHX4477.js";
import "./chunk-WF4UIEAK.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
