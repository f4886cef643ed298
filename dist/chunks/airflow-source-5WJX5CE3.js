import {
  configuredAirflow
} from "./chunk-DQCZZPZ3.js";
import "./chunk-7QQFCRKP.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-REX7M7QZ.js";
import "./chunk-JAG5K4HD.js";
import "./chunk-JT26LO5I.js";
export {
  configuredAirflow
};
