import {
  findNamed,
  namesIn,
  openDeployments,
  qualify
} from "./chunk-6XDL6VWZ.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  findNamed,
  namesIn,
  openDeployments,
  qualify
};
