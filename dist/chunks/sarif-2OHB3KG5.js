import {
  renderSarif
} from "./chunk-VFLLTBVT.js";
import "./chunk-QPVPWADX.js";
import "./chunk-JT26LO5I.js";
export {
  renderSarif
};
