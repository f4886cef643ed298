import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  prepare
} from "./chunk-O3R4URBP.js";
import {
  readProjects
} from "./chunk-CTTFQRBR.js";

// src/cli/read-tree.ts
async function readTree({ values, terminal }, choose = (instance) => instance) {
  const workspace = await prepare({
    values,
    surface: "cli",
    configFrom: "head",
    log: terminal.detail,
    now: /* @__PURE__ */ new Date()
  });
  const { repository, comparison, instances } = workspace;
  const tree = await repository.tree(comparison.head);
  await repository.load([tree, (path) => path.endsWith(".py")]);
  const sides = { base: null, head: tree, changed: /* @__PURE__ */ new Set() };
  const { head } = readProjects(sides, {
    instances: instances.map(choose),
    onProgress: (done, total) => {
      terminal.progress("reading DAGs", done, total);
    }
  });
  return { ...workspace, tree, project: head };
}

export {
  readTree
};
