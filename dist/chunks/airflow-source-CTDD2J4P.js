import {
  configuredAirflow
} from "./chunk-H5YE6KXK.js";
import "./chunk-EECF74GP.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-ELXWAXRJ.js";
import "./chunk-IEU4RIZD.js";
import "./chunk-JT26LO5I.js";
export {
  configuredAirflow
};
