import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  UnknownLocationError,
  readCachedDefinitions,
  tellNames
} from "./chunk-VHZFD5T2.js";
import "./chunk-TRGWEOAD.js";
import "./chunk-DA7TAOVK.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-NHS3AX7E.js";
import "./chunk-T34LXQCX.js";
import "./chunk-2KLOQE46.js";
import "./chunk-5XWL5JNG.js";
export {
  UnknownLocationError,
  readCachedDefinitions,
  tellNames
};
