import {
  reportSchema
} from "./chunk-VGAGQSM7.js";
import {
  UserError,
  toMessage,
  verdictOf
} from "./chunk-GRHGRUPB.js";
import {
  TOOL
} from "./chunk-JT26LO5I.js";

// src/commands/report.ts
import { constants } from "node:fs";
import { open } from "node:fs/promises";
var READ_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
var MAX_REPORT_BYTES = 32 * 1024 * 1024;
async function readForeignReport(file, failOn) {
  const text = await readBounded(file);
  const parsed = reportSchema.safeParse(parseJson(text, file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = (issue?.path ?? []).map((step) => typeof step === "number" ? "[]" : String(step)).join(".");
    throw new UserError(`${file} is no report of this version: ${where === "" ? "the whole" : where} does not fit`, {
      hint: "It has to be the file that the output `report` of a check names, made by the same version."
    });
  }
  return acceptMore({ ...parsed.data, tool: TOOL }, /* @__PURE__ */ new Map(), failOn);
}
function acceptMore(report, reasons, failOn) {
  const findings = report.findings.map((finding) => accept(finding, reasons));
  const { forecast, reloads } = report;
  const checked = report.verdict !== "unknown" && (report.verdict === "in-sync" || report.cached.source !== "none");
  return { ...report, findings, verdict: verdictOf(findings, { failOn, forecast, reloads, checked }) };
}
function accept(finding, reasons) {
  const reason = reasons.get(finding.fingerprint);
  return reason === void 0 || finding.accepted !== void 0 ? finding : { ...finding, accepted: { reason } };
}
async function readBounded(file) {
  try {
    const handle = await open(file, READ_FLAGS);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw new Error("it is no file");
      if (stats.size > MAX_REPORT_BYTES) throw new Error(`it has more than ${MAX_REPORT_BYTES / 1024 / 1024} MB`);
      return await handle.readFile("utf8");
    } finally {
      await handle.close();
    }
  } catch (error) {
    const isLink = error instanceof Error && "code" in error && error.code === "ELOOP";
    const why = isLink ? "it is a link, and none is followed" : toMessage(error);
    throw new UserError(`the report ${file} could not be read: ${why}`, { cause: error });
  }
}
function parseJson(text, file) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is no JSON`, { cause: error });
  }
}

export {
  readForeignReport,
  acceptMore
};
