import {
  configuredAirflow
} from "./chunk-DU2HTDRK.js";
import "./chunk-MOS4YG6D.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-NKDETW4H.js";
import "./chunk-ERY63B5V.js";
import "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";
export {
  configuredAirflow
};
