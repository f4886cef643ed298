import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  RULES
} from "./chunk-CVGDB6AA.js";
import "./chunk-VUXATSN5.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-5XWL5JNG.js";
export {
  RULES
};
