import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-G2VGEAJK.js";
import "./chunk-UJCXBXGB.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-RKFMGSQO.js";
import "./chunk-VMEAYCPJ.js";
import "./chunk-JT26LO5I.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
