import {
  isRelevant
} from "./chunk-MQIASIQN.js";
import {
  readingProjects
} from "./chunk-CXAYOC4B.js";
import {
  extract,
  foldersOf,
  proxyingVocabulary,
  withPauses
} from "./chunk-5TW4VWTR.js";
import {
  servedById
} from "./chunk-K7BKF4E7.js";

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
function withFile(tree, path, bytes) {
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
  const { tree, project, uncertain } = loaded;
  const folders = foldersOf(tree);
  const importedBy = (reads, path) => [...reads ?? []].filter((file) => file !== path && uncertain.has(file)).sort();
  return (source, { dagId, fileloc }) => {
    const [known] = servedById(project.served, dagId);
    const path = known?.dag.file ?? pathInTree(tree, fileloc) ?? `${dagId}.cached.py`;
    const bytes = new TextEncoder().encode(source);
    if (known !== void 0 && isSame(tree.read(path), bytes)) {
      return toStructure(known.dag, importedBy(project.extraction.reads.get(path), path));
    }
    const { name: _, dags: __, ...options } = instances.find(({ name }) => name === known?.instance) ?? { name: null };
    const { dags, reads } = extract(withFile(tree, path, bytes), {
      ...options,
      parses,
      files: [path],
      ...tree.has(path) ? { folders } : {},
      // Airlift's call at the end of the file takes the DAG, and does nothing to how it is written.
      extraVocabularies: [proxyingVocabulary().vocabulary]
    });
    const dag = dags.find((each) => each.dagId === dagId);
    return dag === void 0 ? null : toStructure(dag, importedBy(reads.get(path), path));
  };
}
function isSame(one, other) {
  return one !== void 0 && Buffer.compare(one, other) === 0;
}

// src/commands/read-both-sides.ts
async function readBothSides({
  repository,
  instances,
  definitions,
  cache,
  onProgress,
  signal
}, trees, parses) {
  const { head, base, changed } = trees;
  const kept = await cache?.open(head, instances);
  const read = (path) => path.endsWith(".py") || isRelevant(path);
  const ofHead = (path) => read(path) && (kept === void 0 || kept.needs(path));
  const ofBase = base === null ? [] : [[base, (path) => read(path) && changed.has(path)]];
  await repository.load([head, ofHead], ...ofBase);
  const work = readingProjects(trees, {
    instances,
    ...definitions === void 0 ? {} : { definitions },
    parses,
    ...kept === void 0 ? {} : { known: kept.known },
    onProgress: (done, total) => onProgress?.("reading DAGs", done, total)
  });
  const projects = await withPauses(work, signal);
  await kept?.keep(projects.readings);
  return projects;
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
