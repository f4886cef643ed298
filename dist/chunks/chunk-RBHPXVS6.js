import {
  RULES
} from "./chunk-VXSGU7X5.js";

// src/rules/summaries.ts
function ruleSummaries() {
  return RULES.map(({ id, title, doc }) => ({ id, title, help: `${doc.happens} ${doc.fix}` }));
}

export {
  ruleSummaries
};
