import {
  ruleSummaries
} from "./chunk-U4KLOV6S.js";
import "./chunk-R462FM6L.js";
import "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";
export {
  ruleSummaries
};
