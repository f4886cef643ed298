import {
  compareSides
} from "./chunk-56MMDY2W.js";
import "./chunk-6RRAAHXV.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-JAG5K4HD.js";
import "./chunk-JT26LO5I.js";
export {
  compareSides
};
