import {
  configuredAirflow
} from "./chunk-EBJBPO3Z.js";
import "./chunk-DAWVQJR2.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-X6FWFDQG.js";
import "./chunk-QPVPWADX.js";
import "./chunk-JT26LO5I.js";
export {
  configuredAirflow
};
