import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ruleSummaries
} from "./chunk-TK4OH4CJ.js";
import "./chunk-TR4Q35JH.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-5XWL5JNG.js";
export {
  ruleSummaries
};
