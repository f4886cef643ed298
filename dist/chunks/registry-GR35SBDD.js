import {
  RULES
} from "./chunk-IDWH4UYH.js";
import "./chunk-XN6JM3CO.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-WF4UIEAK.js";
export {
  RULES
};
