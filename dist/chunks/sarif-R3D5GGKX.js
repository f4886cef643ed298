import {
  renderSarif
} from "./chunk-YRYR6FRL.js";
import "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  renderSarif
};
