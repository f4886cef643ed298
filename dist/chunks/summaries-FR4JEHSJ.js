import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ruleSummaries
} from "./chunk-TGT7SOXT.js";
import "./chunk-DKBP6IX6.js";
import "./chunk-ED4Q6EV3.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-3OM5DOLD.js";
import "./chunk-5XWL5JNG.js";
export {
  ruleSummaries
};
