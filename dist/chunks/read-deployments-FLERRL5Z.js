import {
  readDeployments
} from "./chunk-UFW67NRP.js";
import "./chunk-QU3AB77K.js";
import "./chunk-4VKK6C2L.js";
import "./chunk-IJZSG7FO.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-ERY63B5V.js";
import "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";
export {
  readDeployments
};
