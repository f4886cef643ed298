import {
  renderSarif
} from "./chunk-DUBE3YP7.js";
import "./chunk-7RSTYGIL.js";
import "./chunk-JT26LO5I.js";
export {
  renderSarif
};
