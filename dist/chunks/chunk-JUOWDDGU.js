import {
  RULES
} from "./chunk-LJIFKN5W.js";

// src/rules/summaries.ts
function ruleSummaries() {
  return RULES.map(({ id, title, doc }) => ({ id, title, help: `${doc.happens} ${doc.fix}` }));
}

export {
  ruleSummaries
};
