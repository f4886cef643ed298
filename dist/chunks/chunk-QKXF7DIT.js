import {
  RULES
} from "./chunk-I6HOMAIN.js";

// src/rules/summaries.ts
function ruleSummaries() {
  return RULES.map(({ id, title, doc }) => ({ id, title, help: `${doc.happens} ${doc.fix}` }));
}

export {
  ruleSummaries
};
