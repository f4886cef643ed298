import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderJson
} from "./chunk-6SEPEW3N.js";
import "./chunk-WZXJMMS6.js";
import "./chunk-ADH6BFCJ.js";
import "./chunk-2KLOQE46.js";
import "./chunk-5XWL5JNG.js";
export {
  renderJson
};
