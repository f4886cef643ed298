import {
  renderJson
} from "./chunk-WV327PEV.js";
import "./chunk-SU2KFVMS.js";
import "./chunk-WYG2XABN.js";
import "./chunk-JT26LO5I.js";
export {
  renderJson
};
