import {
  RULES
} from "./chunk-R462FM6L.js";
import "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";
export {
  RULES
};
