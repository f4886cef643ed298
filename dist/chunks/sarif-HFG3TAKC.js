import {
  renderSarif
} from "./chunk-JDJEHBIM.js";
import "./chunk-U4S5PZCN.js";
import "./chunk-DG7MKLCH.js";
import "./chunk-5XWL5JNG.js";
export {
  renderSarif
};
