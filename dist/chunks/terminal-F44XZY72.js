import {
  renderTerminal
} from "./chunk-VMEAYCPJ.js";
import "./chunk-JT26LO5I.js";
export {
  renderTerminal
};
