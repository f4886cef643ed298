import {
  RULES
} from "./chunk-WVANGL22.js";

// src/rules/summaries.ts
function ruleSummaries() {
  return RULES.map(({ id, title, doc }) => ({ id, title, help: `${doc.happens} ${doc.fix}` }));
}

export {
  ruleSummaries
};
