import {
  findNamed,
  namesIn,
  openDeployments,
  qualify
} from "./chunk-4VKK6C2L.js";
import "./chunk-ERY63B5V.js";
import "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";
export {
  findNamed,
  namesIn,
  openDeployments,
  qualify
};
