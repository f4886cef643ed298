import {
  documentSections,
  fit
} from "./chunk-GLZY3SU4.js";
import "./chunk-C6L72J74.js";
import "./chunk-CEGHP6GC.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-NGP2AJTK.js";
import "./chunk-JOAMND27.js";
import "./chunk-6YWLJHJZ.js";
import "./chunk-WF4UIEAK.js";

// src/report/markdown.ts
function renderMarkdown(report, options = {}) {
  const sections = documentSections(report, { rows: Infinity, bytes: Infinity, path: 100 }, "the JSON report", options);
  return fit(sections, Infinity, "the JSON report");
}
export {
  renderMarkdown
};
