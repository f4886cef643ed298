import {
  renderJson
} from "./chunk-REVJHR7C.js";
import "./chunk-IZHV34W4.js";
import "./chunk-JAG5K4HD.js";
import "./chunk-JT26LO5I.js";
export {
  renderJson
};
