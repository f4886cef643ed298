import {
  renderJson
} from "./chunk-7INSOK7Y.js";
import "./chunk-OUHZQ4ON.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-6FC2VOA3.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-WF4UIEAK.js";
export {
  renderJson
};
