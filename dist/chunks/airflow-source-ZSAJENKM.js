import {
  configuredAirflow
} from "./chunk-QYV7BODD.js";
import "./chunk-A5NDS2G2.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-UPFKUTK2.js";
import "./chunk-WYG2XABN.js";
import "./chunk-JT26LO5I.js";
export {
  configuredAirflow
};
