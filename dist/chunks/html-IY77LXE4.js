import {
  renderHtml
} from "./chunk-BVI2LTP6.js";
import "./chunk-C6L72J74.js";
import "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  renderHtml
};
