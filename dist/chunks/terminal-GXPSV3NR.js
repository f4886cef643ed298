import {
  renderTerminal
} from "./chunk-7RSTYGIL.js";
import "./chunk-JT26LO5I.js";
export {
  renderTerminal
};
