import {
  ruleSummaries
} from "./chunk-B3Z7LAN2.js";
import "./chunk-XKOO4ISU.js";
import "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  ruleSummaries
};
