import {
  readDeployments
} from "./chunk-MT4KP3GW.js";
import "./chunk-LRHHPPR3.js";
import "./chunk-HO2KM54D.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-KPTZDBWB.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-X6FWFDQG.js";
import "./chunk-QPVPWADX.js";
import "./chunk-JT26LO5I.js";
export {
  readDeployments
};
