import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-S7YH5ZG2.js";
import "./chunk-WADIEXSA.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-REX7M7QZ.js";
import "./chunk-JAG5K4HD.js";
import "./chunk-JT26LO5I.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
