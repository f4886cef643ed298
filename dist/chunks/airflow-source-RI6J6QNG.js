import {
  configuredAirflow
} from "./chunk-TJ72BK6Y.js";
import "./chunk-XUJLWIJ3.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-3POI47MC.js";
import "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  configuredAirflow
};
