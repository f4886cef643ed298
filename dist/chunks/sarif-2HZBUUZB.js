import {
  renderSarif
} from "./chunk-MBVSNYV5.js";
import "./chunk-3SAUWM2B.js";
import "./chunk-NGP2AJTK.js";
import "./chunk-WF4UIEAK.js";
export {
  renderSarif
};
