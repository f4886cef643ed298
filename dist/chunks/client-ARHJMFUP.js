import {
  MAX_ANSWER_BYTES,
  MAX_ASSET_ANSWER_BYTES,
  createDagsterClient
} from "./chunk-OEPYTFTI.js";
import "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";
export {
  MAX_ANSWER_BYTES,
  MAX_ASSET_ANSWER_BYTES,
  createDagsterClient
};
