import {
  ruleSummaries
} from "./chunk-7AFEUCMP.js";
import "./chunk-IDWH4UYH.js";
import "./chunk-XN6JM3CO.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-WF4UIEAK.js";
export {
  ruleSummaries
};
