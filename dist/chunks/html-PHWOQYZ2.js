import {
  renderHtml
} from "./chunk-OMRZHEGR.js";
import "./chunk-C6L72J74.js";
import "./chunk-WNJE5EHY.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-3SAUWM2B.js";
import "./chunk-NGP2AJTK.js";
import "./chunk-6YWLJHJZ.js";
import "./chunk-WF4UIEAK.js";
export {
  renderHtml
};
