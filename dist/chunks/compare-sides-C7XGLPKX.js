import {
  compareSides
} from "./chunk-DYP7L4NC.js";
import "./chunk-ABD4VE5E.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-IEU4RIZD.js";
import "./chunk-JT26LO5I.js";
export {
  compareSides
};
