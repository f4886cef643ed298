import {
  renderHtml
} from "./chunk-5IKLDIPV.js";
import "./chunk-C6L72J74.js";
import "./chunk-WYG2XABN.js";
import "./chunk-JT26LO5I.js";
export {
  renderHtml
};
