import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  UnknownLocationError,
  readCachedDefinitions,
  tellNames
} from "./chunk-HPPA56OG.js";
import "./chunk-CRGVBMNM.js";
import "./chunk-2KLOQE46.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-OEPYTFTI.js";
import "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";
export {
  UnknownLocationError,
  readCachedDefinitions,
  tellNames
};
