import {
  renderHtml
} from "./chunk-STH6SODV.js";
import "./chunk-C6L72J74.js";
import "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";
export {
  renderHtml
};
