import {
  RULES
} from "./chunk-FYGYDGHQ.js";
import "./chunk-JLKKUWIV.js";
import "./chunk-JT26LO5I.js";
export {
  RULES
};
