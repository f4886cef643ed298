import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  exitCodeOf
} from "./chunk-CXFZQXW4.js";

// src/cli/print-report.ts
import { writeFile } from "node:fs/promises";
var RENDERERS = {
  json: async (report) => (await import("./json-FQSATRHQ.js")).renderJson(report),
  markdown: async (report) => (await import("./markdown-CK3QJADH.js")).renderMarkdown(report),
  html: async (report) => (await import("./html-HBVHAEBD.js")).renderHtml(report),
  sarif: async (report) => {
    const { renderSarif } = await import("./sarif-HFG3TAKC.js");
    const { ruleSummaries } = await import("./summaries-FR4JEHSJ.js");
    return renderSarif(report, ruleSummaries());
  }
};
async function render(report, { format, verbose }, terminal) {
  if (format !== "text") return RENDERERS[format](report);
  const { renderTerminal } = await import("./terminal-JMQ5N2EH.js");
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
