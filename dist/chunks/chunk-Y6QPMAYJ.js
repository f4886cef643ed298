import {
  parseProxiedStateFile
} from "./chunk-O3F2QWPX.js";

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
  applyFixes
};
