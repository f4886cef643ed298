import {
  renderHtml
} from "./chunk-HTVMJ3V6.js";
import "./chunk-C6L72J74.js";
import "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  renderHtml
};
