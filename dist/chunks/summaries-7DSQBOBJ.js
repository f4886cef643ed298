import {
  ruleSummaries
} from "./chunk-ZFJLNMEV.js";
import "./chunk-6SBIJQB6.js";
import "./chunk-WYG2XABN.js";
import "./chunk-JT26LO5I.js";
export {
  ruleSummaries
};
