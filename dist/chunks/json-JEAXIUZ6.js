import {
  renderJson
} from "./chunk-K2ZGW2A5.js";
import "./chunk-QIZQGYAP.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
import "./chunk-WF4UIEAK.js";
export {
  renderJson
};
