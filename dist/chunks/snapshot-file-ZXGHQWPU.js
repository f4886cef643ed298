import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-N7TXS5GO.js";
import "./chunk-X4WRTK72.js";
import "./chunk-JSNJL2X4.js";
import "./chunk-IQG7YDTH.js";
import "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
