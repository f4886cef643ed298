import {
  documentSections,
  fit
} from "./chunk-ZVKA2MB6.js";
import "./chunk-VUZRB2RK.js";
import "./chunk-UVFFIV3O.js";
import "./chunk-BSO6B7SL.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-U4S5PZCN.js";
import "./chunk-DG7MKLCH.js";
import "./chunk-5XWL5JNG.js";

// src/report/markdown.ts
function renderMarkdown(report, options = {}) {
  const sections = documentSections(report, { rows: Infinity, bytes: Infinity, path: 100 }, "the JSON report", options);
  return fit(sections, Infinity, "the JSON report");
}
export {
  renderMarkdown
};
