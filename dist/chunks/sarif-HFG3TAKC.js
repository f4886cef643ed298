import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderSarif
} from "./chunk-JDJEHBIM.js";
import "./chunk-U4S5PZCN.js";
import "./chunk-DG7MKLCH.js";
import "./chunk-5XWL5JNG.js";
export {
  renderSarif
};
