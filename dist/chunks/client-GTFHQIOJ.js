import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  MAX_ANSWER_BYTES,
  MAX_ASSET_ANSWER_BYTES,
  createDagsterClient
} from "./chunk-TRGWEOAD.js";
import "./chunk-NHS3AX7E.js";
import "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";
export {
  MAX_ANSWER_BYTES,
  MAX_ASSET_ANSWER_BYTES,
  createDagsterClient
};
