import {
  compareSides
} from "./chunk-M7LRT5YZ.js";
import "./chunk-FYGYDGHQ.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-JLKKUWIV.js";
import "./chunk-JT26LO5I.js";
export {
  compareSides
};
