import {
  documentSections,
  fit
} from "./chunk-RVVRLJ2L.js";
import "./chunk-C6L72J74.js";
import "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";

// src/report/markdown.ts
function renderMarkdown(report, options = {}) {
  const sections = documentSections(report, { rows: Infinity, bytes: Infinity, path: 100 }, "the JSON report", options);
  return fit(sections, Infinity, "the JSON report");
}
export {
  renderMarkdown
};
