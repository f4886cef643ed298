import {
  ruleSummaries
} from "./chunk-JUOWDDGU.js";
import "./chunk-LJIFKN5W.js";
import "./chunk-7RSTYGIL.js";
import "./chunk-JT26LO5I.js";
export {
  ruleSummaries
};
