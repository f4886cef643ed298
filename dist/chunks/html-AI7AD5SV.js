import {
  renderHtml
} from "./chunk-W62NFWVX.js";
import "./chunk-C6L72J74.js";
import "./chunk-CEGHP6GC.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-NGP2AJTK.js";
import "./chunk-JOAMND27.js";
import "./chunk-6YWLJHJZ.js";
import "./chunk-WF4UIEAK.js";
export {
  renderHtml
};
