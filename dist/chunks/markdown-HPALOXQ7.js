import {
  documentSections,
  fit
} from "./chunk-C36XTK7F.js";
import "./chunk-C6L72J74.js";
import "./chunk-WNJE5EHY.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-3SAUWM2B.js";
import "./chunk-NGP2AJTK.js";
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
