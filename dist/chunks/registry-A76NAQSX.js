import {
  RULES
} from "./chunk-NC4XNISD.js";
import "./chunk-SONIIS7Q.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-5XWL5JNG.js";
export {
  RULES
};
