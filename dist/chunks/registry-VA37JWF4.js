import {
  RULES
} from "./chunk-LJIFKN5W.js";
import "./chunk-7RSTYGIL.js";
import "./chunk-JT26LO5I.js";
export {
  RULES
};
