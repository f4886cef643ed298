import {
  runCheck,
  runDrift
} from "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  runCheck,
  runDrift
};
