import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-MHBU2N5P.js";
import "./chunk-3AAZUH6M.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-3POI47MC.js";
import "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
