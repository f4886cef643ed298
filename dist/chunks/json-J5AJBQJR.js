import {
  renderJson
} from "./chunk-6INEJRFL.js";
import "./chunk-CQ4ISDAI.js";
import "./chunk-VMEAYCPJ.js";
import "./chunk-JT26LO5I.js";
export {
  renderJson
};
