import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  RULES
} from "./chunk-DKBP6IX6.js";

// src/rules/summaries.ts
function ruleSummaries() {
  return RULES.map(({ id, title, doc }) => ({ id, title, help: `${doc.happens} ${doc.fix}` }));
}

export {
  ruleSummaries
};
