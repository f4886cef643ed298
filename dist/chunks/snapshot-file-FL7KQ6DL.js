import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-WIZ7SLLD.js";
import "./chunk-DA7TAOVK.js";
import "./chunk-T34LXQCX.js";
import "./chunk-2KLOQE46.js";
import "./chunk-5XWL5JNG.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
