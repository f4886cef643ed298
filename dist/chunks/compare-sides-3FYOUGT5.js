import {
  compareSides
} from "./chunk-57QJZDVM.js";
import "./chunk-5MOEYRGZ.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  compareSides
};
