import {
  UnknownLocationError,
  readCachedDefinitions,
  tellNames
} from "./chunk-4PWV6USX.js";
import "./chunk-3CVJQTZD.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-JBHJZQ77.js";
import "./chunk-OZHX4477.js";
import "./chunk-WF4UIEAK.js";
export {
  UnknownLocationError,
  readCachedDefinitions,
  tellNames
};
