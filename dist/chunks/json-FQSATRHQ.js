import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderJson
} from "./chunk-INWFL3IM.js";
import "./chunk-2AQ45V2I.js";
import "./chunk-ADH6BFCJ.js";
import "./chunk-2KLOQE46.js";
import "./chunk-5XWL5JNG.js";
export {
  renderJson
};
