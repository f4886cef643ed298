import {
  renderHtml
} from "./chunk-MY7YNCJM.js";
import "./chunk-C6L72J74.js";
import "./chunk-JAG5K4HD.js";
import "./chunk-JT26LO5I.js";
export {
  renderHtml
};
