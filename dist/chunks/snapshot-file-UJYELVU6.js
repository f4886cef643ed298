import {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
} from "./chunk-QGHXDCZZ.js";
import "./chunk-ZB3FVUJE.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-5B7BZ7MN.js";
import "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  MAX_SNAPSHOT_BYTES,
  parseSnapshot,
  readSnapshotFile,
  renderSnapshot,
  writeSnapshotFile
};
