import {
  readDeployments
} from "./chunk-NKWEDEZZ.js";
import "./chunk-UNOWZGBP.js";
import "./chunk-4VKK6C2L.js";
import "./chunk-NGD4KIQQ.js";
import "./chunk-MOS4YG6D.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-ERY63B5V.js";
import "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";
export {
  readDeployments
};
