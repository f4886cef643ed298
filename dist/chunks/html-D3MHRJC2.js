import {
  renderHtml
} from "./chunk-5DELSKRT.js";
import "./chunk-C6L72J74.js";
import "./chunk-QPVPWADX.js";
import "./chunk-JT26LO5I.js";
export {
  renderHtml
};
