
// src/certainty.ts
var ORDER = ["exact", "conditional", "unresolved"];
function weakest(...certainties) {
  const worst = Math.max(0, ...certainties.map((certainty) => ORDER.indexOf(certainty)));
  return ORDER[worst] ?? "unresolved";
}

export {
  weakest
};
