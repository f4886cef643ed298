import {
  renderHtml
} from "./chunk-JPTIB56F.js";
import "./chunk-C6L72J74.js";
import "./chunk-VMEAYCPJ.js";
import "./chunk-JT26LO5I.js";
export {
  renderHtml
};
