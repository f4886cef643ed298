import {
  renderSarif
} from "./chunk-23JHGQXB.js";
import "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";
export {
  renderSarif
};
