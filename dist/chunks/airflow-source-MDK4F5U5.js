import {
  configuredAirflow
} from "./chunk-5W6D5CSG.js";
import "./chunk-7LA7NJ4N.js";
import "./chunk-ERY63B5V.js";
import "./chunk-2IQZ7R4O.js";
import "./chunk-JWLYA5BH.js";
import "./chunk-JT26LO5I.js";
export {
  configuredAirflow
};
