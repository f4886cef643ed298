import {
  renderJson
} from "./chunk-RQZPM2OF.js";
import "./chunk-43XAWSKZ.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-22KL3B4I.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-WF4UIEAK.js";
export {
  renderJson
};
