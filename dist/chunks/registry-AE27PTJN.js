import {
  RULES
} from "./chunk-6RRAAHXV.js";
import "./chunk-JAG5K4HD.js";
import "./chunk-JT26LO5I.js";
export {
  RULES
};
