import {
  renderJson
} from "./chunk-6DFYN43A.js";
import "./chunk-32V4NKIP.js";
import "./chunk-QPVPWADX.js";
import "./chunk-JT26LO5I.js";
export {
  renderJson
};
