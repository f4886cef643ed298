import {
  runCheck,
  runDrift
} from "./chunk-IEU4RIZD.js";
import "./chunk-JT26LO5I.js";
export {
  runCheck,
  runDrift
};
