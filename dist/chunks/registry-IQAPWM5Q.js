import {
  RULES
} from "./chunk-ABD4VE5E.js";
import "./chunk-IEU4RIZD.js";
import "./chunk-JT26LO5I.js";
export {
  RULES
};
