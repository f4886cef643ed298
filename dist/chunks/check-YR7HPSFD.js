import {
  runCheck,
  runDrift
} from "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  runCheck,
  runDrift
};
