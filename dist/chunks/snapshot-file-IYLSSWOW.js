import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-MJAOV5N7.js";
import "./chunk-HO2KM54D.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-X6FWFDQG.js";
import "./chunk-QPVPWADX.js";
import "./chunk-JT26LO5I.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
