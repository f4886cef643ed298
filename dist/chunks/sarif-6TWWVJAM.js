import {
  renderSarif
} from "./chunk-3KC5QTL3.js";
import "./chunk-JLKKUWIV.js";
import "./chunk-JT26LO5I.js";
export {
  renderSarif
};
