import {
  findNamed,
  namesIn,
  openDeployments,
  qualify
} from "./chunk-VIMUS2DH.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-JAG5K4HD.js";
import "./chunk-JT26LO5I.js";
export {
  findNamed,
  namesIn,
  openDeployments,
  qualify
};
