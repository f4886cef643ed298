import {
  MAX_ANSWER_BYTES,
  MAX_ASSET_ANSWER_BYTES,
  createDagsterClient
} from "./chunk-JBHJZQ77.js";
import "./chunk-OZHX4477.js";
import "./chunk-WF4UIEAK.js";
export {
  MAX_ANSWER_BYTES,
  MAX_ASSET_ANSWER_BYTES,
  createDagsterClient
};
