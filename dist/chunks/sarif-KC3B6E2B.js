import {
  renderSarif
} from "./chunk-VE5SLHPK.js";
import "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  renderSarif
};
