import {
  renderSarif
} from "./chunk-4FVTHZE3.js";
import "./chunk-JWLYA5BH.js";
import "./chunk-JT26LO5I.js";
export {
  renderSarif
};
