import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-DPRKOKLQ.js";
import "./chunk-BK52DXGA.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-JGRAPXQC.js";
import "./chunk-7RSTYGIL.js";
import "./chunk-JT26LO5I.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
