import {
  RULES
} from "./chunk-I6HOMAIN.js";
import "./chunk-JWLYA5BH.js";
import "./chunk-JT26LO5I.js";
export {
  RULES
};
