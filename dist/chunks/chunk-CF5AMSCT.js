
// src/optimizer.ts
import { setFlagsFromString } from "node:v8";
var WORTH_IT_AFTER_MS = 250;
var OPTIMIZING = "opt";
var MARKING = "incremental-marking";
var since;
function postponeOptimizing() {
  if (since !== void 0) return;
  since = performance.now();
  for (const flag of [OPTIMIZING, MARKING]) setFlagsFromString(`--no-${flag}`);
}
function optimizeLongWork() {
  if (since === void 0 || since === null || performance.now() - since < WORTH_IT_AFTER_MS) return;
  since = null;
  for (const flag of [OPTIMIZING, MARKING]) setFlagsFromString(`--${flag}`);
}
function expectMuchData() {
  if (since !== void 0 && since !== null) setFlagsFromString(`--${MARKING}`);
}

export {
  postponeOptimizing,
  optimizeLongWork,
  expectMuchData
};
