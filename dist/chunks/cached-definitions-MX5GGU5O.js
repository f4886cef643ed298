import {
  UnknownLocationError,
  readCachedDefinitions,
  tellNames
} from "./chunk-KXYPKZ2R.js";
import "./chunk-X4WRTK72.js";
import "./chunk-JSNJL2X4.js";
import "./chunk-IQG7YDTH.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-OEPYTFTI.js";
import "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";
export {
  UnknownLocationError,
  readCachedDefinitions,
  tellNames
};
