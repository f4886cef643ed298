import {
  RULES
} from "./chunk-XKOO4ISU.js";
import "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  RULES
};
