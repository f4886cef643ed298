import {
  readDeployments
} from "./chunk-FGOI65OS.js";
import "./chunk-7JFWWGNW.js";
import "./chunk-IIAJTBS2.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-DBEQWAJD.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-6PR3PJ62.js";
import "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";
export {
  readDeployments
};
