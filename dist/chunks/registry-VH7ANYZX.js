import {
  RULES
} from "./chunk-WVANGL22.js";
import "./chunk-QPVPWADX.js";
import "./chunk-JT26LO5I.js";
export {
  RULES
};
