import {
  renderHtml
} from "./chunk-2TAXOBNH.js";
import "./chunk-C6L72J74.js";
import "./chunk-7RSTYGIL.js";
import "./chunk-JT26LO5I.js";
export {
  renderHtml
};
