import {
  renderSarif
} from "./chunk-Q4PIEXUG.js";
import "./chunk-WYG2XABN.js";
import "./chunk-JT26LO5I.js";
export {
  renderSarif
};
