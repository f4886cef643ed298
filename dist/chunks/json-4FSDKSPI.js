import {
  renderJson
} from "./chunk-MGDWFQB5.js";
import "./chunk-BU4HJOLS.js";
import "./chunk-JSNJL2X4.js";
import "./chunk-ADH6BFCJ.js";
import "./chunk-IQG7YDTH.js";
import "./chunk-5XWL5JNG.js";
export {
  renderJson
};
