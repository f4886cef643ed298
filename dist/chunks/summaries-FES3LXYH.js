import {
  ruleSummaries
} from "./chunk-S4CKD4CL.js";
import "./chunk-3G43ILMR.js";
import "./chunk-WZKI34VS.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-6YWLJHJZ.js";
import "./chunk-WF4UIEAK.js";
export {
  ruleSummaries
};
