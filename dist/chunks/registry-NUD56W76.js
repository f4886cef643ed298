import {
  RULES
} from "./chunk-GX44AP7I.js";
import "./chunk-VMEAYCPJ.js";
import "./chunk-JT26LO5I.js";
export {
  RULES
};
