import {
  renderJson
} from "./chunk-OR4FXGZL.js";
import "./chunk-CKZVK73A.js";
import "./chunk-JLKKUWIV.js";
import "./chunk-JT26LO5I.js";
export {
  renderJson
};
