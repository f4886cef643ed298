import {
  compareSides
} from "./chunk-CGCX7V5E.js";
import "./chunk-XKOO4ISU.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  compareSides
};
