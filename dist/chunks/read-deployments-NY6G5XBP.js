import {
  readDeployments
} from "./chunk-PHZUOPDJ.js";
import "./chunk-Z72HDFN3.js";
import "./chunk-BK52DXGA.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-A62JSBQT.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-JGRAPXQC.js";
import "./chunk-7RSTYGIL.js";
import "./chunk-JT26LO5I.js";
export {
  readDeployments
};
