import {
  configuredAirflow
} from "./chunk-ORYPP3FA.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
import "./chunk-NKDETW4H.js";
import "./chunk-ERY63B5V.js";
import "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";
export {
  configuredAirflow
};
