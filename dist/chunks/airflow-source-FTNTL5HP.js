import {
  configuredAirflow
} from "./chunk-APFJYSAD.js";
import "./chunk-CFOHS753.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-OUPQMTR4.js";
import "./chunk-JLKKUWIV.js";
import "./chunk-JT26LO5I.js";
export {
  configuredAirflow
};
