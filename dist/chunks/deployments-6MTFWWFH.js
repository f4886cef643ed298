import {
  findNamed,
  namesIn,
  openDeployments,
  qualify
} from "./chunk-PYWCGJQZ.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  findNamed,
  namesIn,
  openDeployments,
  qualify
};
