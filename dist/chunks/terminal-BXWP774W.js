import {
  renderTerminal
} from "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  renderTerminal
};
