import {
  renderJson
} from "./chunk-MPL7NMZK.js";
import "./chunk-DCR3OSWA.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-2W6T6YVM.js";
import "./chunk-WF4UIEAK.js";
export {
  renderJson
};
