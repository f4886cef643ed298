
// src/git/changed-paths.ts
function changedPaths(base, head) {
  const paths = /* @__PURE__ */ new Set([...head.paths(), ...base?.paths() ?? []]);
  return new Set([...paths].filter((path) => base?.blob(path) !== head.blob(path)));
}

// src/commands/trees.ts
async function openTrees({
  repository,
  comparison
}) {
  const head = await repository.tree(comparison.head);
  const base = comparison.base === null ? null : await repository.tree(comparison.base);
  return { base, head, changed: changedPaths(base, head) };
}

export {
  openTrees
};
