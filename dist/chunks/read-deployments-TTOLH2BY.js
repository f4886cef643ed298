import {
  readDeployments
} from "./chunk-K7BRE7DV.js";
import "./chunk-IU3U3T7V.js";
import "./chunk-UJCXBXGB.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-742VJXLF.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-RKFMGSQO.js";
import "./chunk-VMEAYCPJ.js";
import "./chunk-JT26LO5I.js";
export {
  readDeployments
};
