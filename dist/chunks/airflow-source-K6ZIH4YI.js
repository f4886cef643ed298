import {
  configuredAirflow
} from "./chunk-CKI7X6JO.js";
import "./chunk-XAWIWQ6P.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-5B7BZ7MN.js";
import "./chunk-EA62QRCU.js";
import "./chunk-JT26LO5I.js";
export {
  configuredAirflow
};
