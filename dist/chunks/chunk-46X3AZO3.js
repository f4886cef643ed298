import {
  reportSchema
} from "./chunk-VGAGQSM7.js";

// src/report/json.ts
var UNSEEN = /[\u007F-\u009F\u2028\u2029\p{Cf}\p{Cs}]/gu;
function renderJson(report) {
  return `${escapeUnseen(JSON.stringify(reportSchema.parse(report), null, 2))}
`;
}
function escapeUnseen(json) {
  return json.replace(UNSEEN, unicodeEscapes).replace(/##\[/g, "##\\u005b");
}
function unicodeEscapes(character) {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }).join("");
}

export {
  renderJson
};
