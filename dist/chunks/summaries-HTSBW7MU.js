import {
  ruleSummaries
} from "./chunk-HOGCR2NF.js";
import "./chunk-WVANGL22.js";
import "./chunk-QPVPWADX.js";
import "./chunk-JT26LO5I.js";
export {
  ruleSummaries
};
