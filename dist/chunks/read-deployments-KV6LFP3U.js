import {
  readDeployments
} from "./chunk-XIBQRMFG.js";
import "./chunk-THMIHPG5.js";
import "./chunk-WADIEXSA.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-VIMUS2DH.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-REX7M7QZ.js";
import "./chunk-JAG5K4HD.js";
import "./chunk-JT26LO5I.js";
export {
  readDeployments
};
