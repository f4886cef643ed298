import {
  renderHtml
} from "./chunk-R5XDS2F4.js";
import "./chunk-UVFFIV3O.js";
import "./chunk-BSO6B7SL.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-U4S5PZCN.js";
import "./chunk-DG7MKLCH.js";
import "./chunk-5XWL5JNG.js";
export {
  renderHtml
};
