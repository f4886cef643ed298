import {
  renderHtml
} from "./chunk-KM4BUQ5K.js";
import "./chunk-C6L72J74.js";
import "./chunk-JLKKUWIV.js";
import "./chunk-JT26LO5I.js";
export {
  renderHtml
};
