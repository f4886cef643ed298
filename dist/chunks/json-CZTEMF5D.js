import {
  renderJson
} from "./chunk-GLZYAZOD.js";
import "./chunk-K37PHJLA.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-6FC2VOA3.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-WF4UIEAK.js";
export {
  renderJson
};
