import {
  readDeployments
} from "./chunk-DUFPCKTU.js";
import "./chunk-L2UJDR42.js";
import "./chunk-FNTEBBAH.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-7DCHMFC4.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-UPFKUTK2.js";
import "./chunk-WYG2XABN.js";
import "./chunk-JT26LO5I.js";
export {
  readDeployments
};
