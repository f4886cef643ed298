import {
  readDeployments
} from "./chunk-TKGC6G64.js";
import "./chunk-ELCXM55M.js";
import "./chunk-ZB3FVUJE.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-6XDL6VWZ.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-5B7BZ7MN.js";
import "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  readDeployments
};
