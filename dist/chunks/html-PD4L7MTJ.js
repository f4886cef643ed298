import {
  renderHtml
} from "./chunk-BA2E4GIV.js";
import "./chunk-C6L72J74.js";
import "./chunk-JV3F5U4U.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-3SAUWM2B.js";
import "./chunk-NGP2AJTK.js";
import "./chunk-WF4UIEAK.js";
export {
  renderHtml
};
