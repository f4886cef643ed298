import {
  renderJson
} from "./chunk-2POFXH7B.js";
import "./chunk-MNOYISOE.js";
import "./chunk-IEU4RIZD.js";
import "./chunk-JT26LO5I.js";
export {
  renderJson
};
