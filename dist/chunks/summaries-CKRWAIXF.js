import {
  ruleSummaries
} from "./chunk-QKXF7DIT.js";
import "./chunk-I6HOMAIN.js";
import "./chunk-JWLYA5BH.js";
import "./chunk-JT26LO5I.js";
export {
  ruleSummaries
};
