import {
  ruleSummaries
} from "./chunk-RBHPXVS6.js";
import "./chunk-VXSGU7X5.js";
import "./chunk-TFTGO7IU.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-6YWLJHJZ.js";
import "./chunk-WF4UIEAK.js";
export {
  ruleSummaries
};
