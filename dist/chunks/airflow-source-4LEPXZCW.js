import {
  configuredAirflow
} from "./chunk-A3RLNZHE.js";
import "./chunk-GVB7XW6T.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-JGRAPXQC.js";
import "./chunk-7RSTYGIL.js";
import "./chunk-JT26LO5I.js";
export {
  configuredAirflow
};
