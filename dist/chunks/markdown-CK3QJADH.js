import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  documentSections,
  fit
} from "./chunk-HU6VHNM5.js";
import "./chunk-UVFFIV3O.js";
import "./chunk-ON7QZLY3.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-U4S5PZCN.js";
import "./chunk-DG7MKLCH.js";
import "./chunk-3OM5DOLD.js";
import "./chunk-5XWL5JNG.js";

// src/report/markdown.ts
function renderMarkdown(report, options = {}) {
  const sections = documentSections(report, { rows: Infinity, bytes: Infinity, path: 100 }, "the JSON report", options);
  return fit(sections, Infinity, "the JSON report");
}
export {
  renderMarkdown
};
