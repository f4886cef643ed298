import {
  compareSides
} from "./chunk-4VYCZTPR.js";
import "./chunk-I6HOMAIN.js";
import "./chunk-JWLYA5BH.js";
import "./chunk-JT26LO5I.js";
export {
  compareSides
};
