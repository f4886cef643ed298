import {
  renderSarif
} from "./chunk-4DXJ37CQ.js";
import "./chunk-JAG5K4HD.js";
import "./chunk-JT26LO5I.js";
export {
  renderSarif
};
