import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-FZLXUYEH.js";
import "./chunk-DGW33K5P.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-ELXWAXRJ.js";
import "./chunk-IEU4RIZD.js";
import "./chunk-JT26LO5I.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
