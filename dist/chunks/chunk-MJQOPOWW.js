import {
  exitCodeOf
} from "./chunk-RNGFLPRW.js";

// src/cli/print-report.ts
import { writeFile } from "node:fs/promises";
var RENDERERS = {
  json: async (report) => (await import("./json-4HWZBNVW.js")).renderJson(report),
  markdown: async (report) => (await import("./markdown-SQ7VMJKJ.js")).renderMarkdown(report),
  html: async (report) => (await import("./html-AI7AD5SV.js")).renderHtml(report),
  sarif: async (report) => {
    const { renderSarif } = await import("./sarif-LEURQN7J.js");
    const { ruleSummaries } = await import("./summaries-MKXVSFD3.js");
    return renderSarif(report, ruleSummaries());
  }
};
async function render(report, { format, verbose }, terminal) {
  if (format !== "text") return RENDERERS[format](report);
  const { renderTerminal } = await import("./terminal-OJYF2VKO.js");
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
