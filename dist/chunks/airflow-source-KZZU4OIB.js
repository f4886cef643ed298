import {
  configuredAirflow
} from "./chunk-KOFQOLSI.js";
import "./chunk-L7RKQFGF.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-6PR3PJ62.js";
import "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";
export {
  configuredAirflow
};
