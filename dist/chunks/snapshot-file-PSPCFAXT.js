import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-B43MDMYL.js";
import "./chunk-WB5DSRXN.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-2IQZ7R4O.js";
import "./chunk-JWLYA5BH.js";
import "./chunk-JT26LO5I.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
