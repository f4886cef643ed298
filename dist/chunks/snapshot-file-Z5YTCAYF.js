import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-DO5DAOUX.js";
import "./chunk-FNTEBBAH.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-UPFKUTK2.js";
import "./chunk-WYG2XABN.js";
import "./chunk-JT26LO5I.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
