import {
  runCheck,
  runDrift
} from "./chunk-JWLYA5BH.js";
import "./chunk-JT26LO5I.js";
export {
  runCheck,
  runDrift
};
