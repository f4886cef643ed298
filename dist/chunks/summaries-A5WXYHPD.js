import {
  ruleSummaries
} from "./chunk-A4JUY3KK.js";
import "./chunk-ABD4VE5E.js";
import "./chunk-IEU4RIZD.js";
import "./chunk-JT26LO5I.js";
export {
  ruleSummaries
};
