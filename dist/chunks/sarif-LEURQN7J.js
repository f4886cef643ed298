import {
  renderSarif
} from "./chunk-RX52AC6X.js";
import "./chunk-NGP2AJTK.js";
import "./chunk-JOAMND27.js";
import "./chunk-WF4UIEAK.js";
export {
  renderSarif
};
