import {
  runCheck,
  runDrift
} from "./chunk-WYG2XABN.js";
import "./chunk-JT26LO5I.js";
export {
  runCheck,
  runDrift
};
