import {
  compareSides
} from "./chunk-JFA3CBJH.js";
import "./chunk-WVANGL22.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-QPVPWADX.js";
import "./chunk-JT26LO5I.js";
export {
  compareSides
};
