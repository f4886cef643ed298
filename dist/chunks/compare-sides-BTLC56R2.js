import {
  compareSides
} from "./chunk-RSOFXENM.js";
import "./chunk-LJIFKN5W.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-7RSTYGIL.js";
import "./chunk-JT26LO5I.js";
export {
  compareSides
};
