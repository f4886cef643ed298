import {
  ruleSummaries
} from "./chunk-XWV3SD6I.js";
import "./chunk-FYGYDGHQ.js";
import "./chunk-JLKKUWIV.js";
import "./chunk-JT26LO5I.js";
export {
  ruleSummaries
};
