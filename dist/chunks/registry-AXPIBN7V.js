import {
  RULES
} from "./chunk-5MOEYRGZ.js";
import "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  RULES
};
