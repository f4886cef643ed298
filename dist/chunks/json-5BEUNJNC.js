import {
  renderJson
} from "./chunk-2GAPUBTF.js";
import "./chunk-DIGMD3QC.js";
import "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  renderJson
};
