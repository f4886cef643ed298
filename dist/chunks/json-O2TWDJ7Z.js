import {
  renderJson
} from "./chunk-YK5SUUSA.js";
import "./chunk-BRNSH3KS.js";
import "./chunk-7RSTYGIL.js";
import "./chunk-JT26LO5I.js";
export {
  renderJson
};
