import {
  readingProjects,
  withPauses
} from "./chunk-ZWVUG6UG.js";
import {
  prepare
} from "./chunk-GRHGRUPB.js";

// src/cli/read-tree.ts
async function readTree({ values, terminal, signal }, choose = (instance) => instance) {
  const workspace = await prepare({
    values,
    surface: "cli",
    configFrom: "head",
    alone: true,
    log: terminal.detail,
    now: /* @__PURE__ */ new Date()
  });
  const { repository, comparison, cache } = workspace;
  const tree = await repository.tree(comparison.head);
  const instances = workspace.instances.map(choose);
  const kept = await cache?.open(tree, instances);
  await repository.load([tree, (path) => path.endsWith(".py") && (kept === void 0 || kept.needs(path))]);
  const sides = { base: null, head: tree, changed: /* @__PURE__ */ new Set() };
  const work = readingProjects(sides, {
    instances,
    ...kept === void 0 ? {} : { known: kept.known },
    onProgress: (done, total) => {
      terminal.progress("reading DAGs", done, total);
    }
  });
  const { head, readings } = await withPauses(work, signal);
  await kept?.keep(readings);
  return { ...workspace, tree, project: head };
}

export {
  readTree
};
