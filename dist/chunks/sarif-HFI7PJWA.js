import {
  renderSarif
} from "./chunk-MK4AJMGY.js";
import "./chunk-IEU4RIZD.js";
import "./chunk-JT26LO5I.js";
export {
  renderSarif
};
