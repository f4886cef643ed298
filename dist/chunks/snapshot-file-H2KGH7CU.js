import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-QIH4L25O.js";
import "./chunk-CRGVBMNM.js";
import "./chunk-2KLOQE46.js";
import "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
