import {
  renderSarif
} from "./chunk-MP75HXKB.js";
import "./chunk-VMEAYCPJ.js";
import "./chunk-JT26LO5I.js";
export {
  renderSarif
};
