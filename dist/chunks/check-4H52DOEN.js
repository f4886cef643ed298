import {
  runCheck,
  runDrift
} from "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";
export {
  runCheck,
  runDrift
};
