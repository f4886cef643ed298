import {
  findNamed,
  namesIn,
  openDeployments,
  qualify
} from "./chunk-6DMR54ZD.js";
import "./chunk-ERY63B5V.js";
import "./chunk-JWLYA5BH.js";
import "./chunk-JT26LO5I.js";
export {
  findNamed,
  namesIn,
  openDeployments,
  qualify
};
