import {
  configuredAirflow
} from "./chunk-RAK3WXGW.js";
import "./chunk-W3GBYCPN.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-RKFMGSQO.js";
import "./chunk-VMEAYCPJ.js";
import "./chunk-JT26LO5I.js";
export {
  configuredAirflow
};
