import {
  renderJson
} from "./chunk-46X3AZO3.js";
import "./chunk-VGAGQSM7.js";
import "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";
export {
  renderJson
};
