import {
  runCheck,
  runDrift
} from "./chunk-JAG5K4HD.js";
import "./chunk-JT26LO5I.js";
export {
  runCheck,
  runDrift
};
