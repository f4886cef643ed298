import {
  renderHtml
} from "./chunk-73S7VFWX.js";
import "./chunk-C6L72J74.js";
import "./chunk-IEU4RIZD.js";
import "./chunk-JT26LO5I.js";
export {
  renderHtml
};
