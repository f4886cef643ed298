import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  configuredAirflow,
  readLiveAirflow
} from "./chunk-5FBW6CQB.js";
import "./chunk-NHS3AX7E.js";
import "./chunk-T34LXQCX.js";
import "./chunk-XGI7LJNZ.js";
import "./chunk-2KLOQE46.js";
import "./chunk-5XWL5JNG.js";
export {
  configuredAirflow,
  readLiveAirflow
};
