import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ruleSummaries
} from "./chunk-SP2PAX3F.js";
import "./chunk-SKZMRYQC.js";
import "./chunk-GDDODVTG.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-5XWL5JNG.js";
export {
  ruleSummaries
};
