import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  exitCodeOf
} from "./chunk-CXFZQXW4.js";

// src/cli/print-report.ts
import { writeFile } from "node:fs/promises";
var RENDERERS = {
  json: async (report) => (await import("./json-77DO6EOA.js")).renderJson(report),
  markdown: async (report) => (await import("./markdown-O2OD55CE.js")).renderMarkdown(report),
  html: async (report) => (await import("./html-2JIGHKJB.js")).renderHtml(report),
  sarif: async (report) => {
    const { renderSarif } = await import("./sarif-HFG3TAKC.js");
    const { ruleSummaries } = await import("./summaries-OO25ZVTN.js");
    return renderSarif(report, ruleSummaries());
  }
};
async function render(report, { format, verbose }, terminal) {
  if (format !== "text") return RENDERERS[format](report);
  const { renderTerminal } = await import("./terminal-6CLQ3SE7.js");
  return renderTerminal(report, { color: terminal.color, width: terminal.width, verbose });
}
async function printReport(report, values, terminal) {
  const files = [
    [values.reportFile, RENDERERS.json],
    [values.sarifFile, RENDERERS.sarif],
    [values.htmlFile, RENDERERS.html]
  ];
  for (const [file, renderer] of files) if (file !== void 0) await writeFile(file, await renderer(report));
  await terminal.result(await render(report, values, terminal), values.output);
  return exitCodeOf(report, values.failOn);
}

export {
  printReport
};
