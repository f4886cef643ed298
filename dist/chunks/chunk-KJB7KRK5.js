import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isRelevant
} from "./chunk-GYXQW7QS.js";
import {
  extract,
  proxyingVocabulary,
  readProjects
} from "./chunk-CTTFQRBR.js";
import {
  servedById
} from "./chunk-ED4Q6EV3.js";

// src/commands/cached-structure.ts
import { createHash } from "node:crypto";
var toStructure = (dag, imported) => ({
  from: "source",
  complete: dag.complete && imported.length === 0,
  reasons: [
    ...dag.reasons,
    ...imported.map((file) => ({
      reason: `this DAG reads ${file}, of which Dagster keeps no copy`,
      file,
      line: 1
    }))
  ],
  tasks: dag.tasks.map(({ taskId, mapped, operator, certainty }) => ({ taskId, mapped, operator, certainty })),
  edges: dag.edges.map(({ from, to, certainty }) => ({ from, to, certainty })),
  schedule: dag.schedule
});
function withFile(tree, path, text) {
  const bytes = new TextEncoder().encode(text);
  const blob = createHash("sha256").update(bytes).digest("hex");
  return {
    id: tree.id,
    paths: () => tree.has(path) ? tree.paths() : [...tree.paths(), path].sort(),
    has: (each) => each === path || tree.has(each),
    blob: (each) => each === path ? blob : tree.blob(each),
    read: (each) => each === path ? bytes : tree.read(each)
  };
}
function pathInTree(tree, fileloc) {
  const parts = (fileloc ?? "").split("/").filter((part) => part !== "");
  const ends = parts.map((_, index) => parts.slice(index).join("/"));
  for (const end of ends) {
    const candidates = tree.paths().filter((path) => path === end || path.endsWith(`/${end}`));
    if (candidates.length > 0) return candidates.length === 1 ? candidates[0] : void 0;
  }
  return void 0;
}
function structureReader(loaded, instances, parses) {
  return (source, { dagId, fileloc }) => {
    const [known] = servedById(loaded.project.served, dagId);
    const path = known?.dag.file ?? pathInTree(loaded.tree, fileloc) ?? `${dagId}.cached.py`;
    const { name: _, dags: __, ...options } = instances.find(({ name }) => name === known?.instance) ?? { name: null };
    const { dags, reads } = extract(withFile(loaded.tree, path, source), {
      ...options,
      parses,
      files: [path],
      // Airlift's call at the end of the file takes the DAG, and does nothing to how it is written.
      extraVocabularies: [proxyingVocabulary().vocabulary]
    });
    const dag = dags.find((each) => each.dagId === dagId);
    if (dag === void 0) return null;
    const imported = [...reads.get(path) ?? []].filter((file) => file !== path && loaded.uncertain.has(file));
    return toStructure(dag, imported.sort());
  };
}

// src/commands/read-both-sides.ts
async function readBothSides({
  repository,
  instances,
  definitions,
  onProgress
}, trees, parses) {
  const read = (path) => path.endsWith(".py") || isRelevant(path);
  const { head, base, changed } = trees;
  const ofBase = base === null ? [] : [[base, (path) => read(path) && changed.has(path)]];
  await repository.load([head, read], ...ofBase);
  return readProjects(trees, {
    instances,
    ...definitions === void 0 ? {} : { definitions },
    parses,
    onProgress: (done, total) => onProgress?.("reading DAGs", done, total)
  });
}
function loadedFrom({ base, head, changed }, projects) {
  const [tree, project] = base === null || projects.base === null ? [head, projects.head] : [base, projects.base];
  return { tree, project, uncertain: base === null ? /* @__PURE__ */ new Set() : changed };
}

export {
  structureReader,
  readBothSides,
  loadedFrom
};
