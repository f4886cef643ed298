import {
  ruleSummaries
} from "./chunk-2OEHA5T7.js";
import "./chunk-MV2PD2JZ.js";
import "./chunk-K7BKF4E7.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-YT2523AZ.js";
import "./chunk-6YWLJHJZ.js";
import "./chunk-WF4UIEAK.js";
export {
  ruleSummaries
};
