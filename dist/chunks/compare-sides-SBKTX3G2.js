import {
  compareSides
} from "./chunk-VCPIHI7S.js";
import "./chunk-6SBIJQB6.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-WYG2XABN.js";
import "./chunk-JT26LO5I.js";
export {
  compareSides
};
