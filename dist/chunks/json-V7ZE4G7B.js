import {
  renderJson
} from "./chunk-D4V2Z5KR.js";
import "./chunk-HR5FEYSF.js";
import "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  renderJson
};
