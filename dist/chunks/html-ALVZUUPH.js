import {
  renderHtml
} from "./chunk-RQB56W72.js";
import "./chunk-C6L72J74.js";
import "./chunk-JWLYA5BH.js";
import "./chunk-JT26LO5I.js";
export {
  renderHtml
};
