import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderHtml
} from "./chunk-POEPQ5QU.js";
import "./chunk-UVFFIV3O.js";
import "./chunk-ON7QZLY3.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-U4S5PZCN.js";
import "./chunk-DG7MKLCH.js";
import "./chunk-3OM5DOLD.js";
import "./chunk-5XWL5JNG.js";
export {
  renderHtml
};
