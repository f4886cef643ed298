import {
  parseProxiedStateFile
} from "./chunk-CXAYOC4B.js";

// src/commands/patch.ts
var CONTEXT_LINES = 3;
function patchOf(changes) {
  return changes.filter(({ before, after }) => before !== after).map(filePatch).join("");
}
function filePatch({ file, before, after }) {
  const header = [
    `diff --git a/${file} b/${file}
`,
    ...before === null ? ["new file mode 100644\n"] : [],
    ...after === null ? ["deleted file mode 100644\n"] : [],
    `--- ${before === null ? "/dev/null" : `a/${file}`}
`,
    `+++ ${after === null ? "/dev/null" : `b/${file}`}
`
  ].join("");
  const old = linesOf(before);
  const now = linesOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const from = Math.max(0, start - CONTEXT_LINES);
  const tail = Math.min(end, CONTEXT_LINES);
  const head = old.slice(from, start);
  const gone = old.slice(start, old.length - end);
  const come = now.slice(start, now.length - end);
  const rest = old.slice(old.length - end, old.length - end + tail);
  const range = (first, length) => `${length === 0 ? first : first + 1},${length}`;
  const oldLength = head.length + gone.length + rest.length;
  const newLength = head.length + come.length + rest.length;
  return [
    header,
    `@@ -${range(before === null ? 0 : from, oldLength)} +${range(after === null ? 0 : from, newLength)} @@
`,
    ...head.map((line) => patchLine(" ", line)),
    ...gone.map((line) => patchLine("-", line)),
    ...come.map((line) => patchLine("+", line)),
    ...rest.map((line) => patchLine(" ", line))
  ].join("");
}
var linesOf = (text) => text?.match(/[^\n]*\n|[^\n]+$/g) ?? [];
function patchLine(mark, line) {
  return line.endsWith("\n") ? mark + line : `${mark}${line}
\\ No newline at end of file
`;
}

// src/commands/fix.ts
function applyFixes(files, fixes) {
  const result = new Map(files);
  const editsOf = /* @__PURE__ */ new Map();
  for (const edit of fixes.flatMap((fix) => fix.edits ?? [])) {
    editsOf.set(edit.file, [...editsOf.get(edit.file) ?? [], edit]);
  }
  for (const [file, edits] of editsOf) {
    const text = files.get(file);
    if (text !== void 0) result.set(file, keepReadable(file, text, applyEdits(text, edits)));
  }
  for (const { rename } of fixes) {
    const text = rename === void 0 ? void 0 : result.get(rename.from);
    if (rename === void 0 || text === void 0 || result.has(rename.to)) continue;
    result.delete(rename.from);
    result.set(rename.to, text);
  }
  return result;
}
var isInsertion = ({ from, to }) => to < from;
function applyEdits(text, edits) {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const lineEnd = lines[0]?.endsWith("\r\n") === true ? "\r\n" : "\n";
  const ordered = withoutOverlaps(edits, lines.length).sort((one, other) => other.from - one.from || other.to - one.to);
  for (const { from, to, text: changed } of ordered) {
    const added = changed === "" ? [] : changed.split("\n").map((line) => line + lineEnd);
    lines.splice(from - 1, to - from + 1, ...added);
  }
  const joined = lines.map((line) => line.endsWith("\n") ? line : line + lineEnd).join("");
  return text.endsWith("\n") ? joined : joined.replace(/\r?\n$/, "");
}
function withoutOverlaps(edits, lineCount) {
  const kept = [];
  for (const edit of edits) {
    const isPossible = edit.from >= 1 && edit.from <= lineCount + 1 && edit.to <= lineCount && edit.to >= edit.from - 1;
    const isTaken = kept.some(
      (other) => isInsertion(edit) || isInsertion(other) ? other.from === edit.from && other.to === edit.to && other.text === edit.text : edit.from <= other.to && other.from <= edit.to
    );
    if (isPossible && !isTaken) kept.push(edit);
  }
  return kept;
}
function keepReadable(file, before, after) {
  if (!/\.ya?ml$/.test(file) || raises(file, before) || !raises(file, after)) return after;
  const mended = after.replace(/^(tasks:)[ \t]*(?=#|\r?$)/m, "$1 [] ").replace(/^(tasks: \[\]) (?=\r?$)/m, "$1");
  return raises(file, mended) ? before : mended;
}
function raises(file, text) {
  return parseProxiedStateFile(file, new TextEncoder().encode(text)).state.level === "raises";
}

export {
  applyFixes,
  patchOf
};
