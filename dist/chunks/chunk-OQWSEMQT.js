import {
  prepare
} from "./chunk-T2IHMORM.js";
import {
  readingProjects,
  withPauses
} from "./chunk-5D2JAADY.js";

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
  const { repository, comparison, instances } = workspace;
  const tree = await repository.tree(comparison.head);
  await repository.load([tree, (path) => path.endsWith(".py")]);
  const sides = { base: null, head: tree, changed: /* @__PURE__ */ new Set() };
  const work = readingProjects(sides, {
    instances: instances.map(choose),
    onProgress: (done, total) => {
      terminal.progress("reading DAGs", done, total);
    }
  });
  const { head } = await withPauses(work, signal);
  return { ...workspace, tree, project: head };
}

export {
  readTree
};
