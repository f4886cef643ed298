import {
  runCheck,
  runDrift
} from "./chunk-JLKKUWIV.js";
import "./chunk-JT26LO5I.js";
export {
  runCheck,
  runDrift
};
