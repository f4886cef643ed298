
// src/report/escape.ts
var ID_LENGTH = 80;
var PROSE_LENGTH = 400;
var PLAIN = /^[\x20-\x7E\n]*$/;
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u115F\u1160\u2800\u3164\uFFA0]/gu;
var LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;
var PILED_MARKS = new RegExp("(\\p{M}{3})\\p{M}+", "gu");
function visible(text) {
  if (PLAIN.test(text)) return text;
  return text.replace(LINE_BREAK, "\n").replace(INVISIBLE, (character) => character === "\n" ? "\n" : codePointName(character)).replace(PILED_MARKS, "$1\u2026");
}
function codePointName(character) {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `<U+${hex.padStart(4, "0")}>`;
}
function shorten(text, max, at) {
  if (text.length <= max) return text;
  const points = Array.from(text);
  if (points.length <= max) return text;
  if (at === "end") return `${points.slice(0, max - 1).join("")}\u2026`;
  const tail = Math.floor((max - 1) / 3);
  return `${points.slice(0, max - 1 - tail).join("")}\u2026${points.slice(points.length - tail).join("")}`;
}
function idText(id, max = ID_LENGTH) {
  return shorten(visible(precut(id, max)).replace(/\n/g, "\u23CE"), max, "middle");
}
function sentence(text, max = PROSE_LENGTH) {
  const oneLine = visible(precut(text, max).replace(/\s+/g, " ")).trim();
  return shorten(oneLine, max, "end");
}
function precut(text, max) {
  const room = max * 4;
  return text.length <= room ? text : text.slice(0, room / 2) + text.slice(text.length - room / 2);
}
var HTML_ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function html(text) {
  return text.replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? "");
}
function logText(text) {
  return text.replace(/##\[/g, "## [").replace(/(^|\s)::/g, "$1: :");
}

export {
  ID_LENGTH,
  PROSE_LENGTH,
  visible,
  shorten,
  idText,
  sentence,
  html,
  logText
};
