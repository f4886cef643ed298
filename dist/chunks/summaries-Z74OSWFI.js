import {
  ruleSummaries
} from "./chunk-5ET2PA6B.js";
import "./chunk-5MOEYRGZ.js";
import "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  ruleSummaries
};
