import {
  proxiedStateFindings
} from "./chunk-WWXCOUUJ.js";
import {
  readTree
} from "./chunk-UCTOOXEP.js";
import {
  applyFixes,
  patchOf,
  proxiedStateFolders,
  readProxiedState,
  serveDags
} from "./chunk-ZWVUG6UG.js";
import "./chunk-R462FM6L.js";
import "./chunk-CF5AMSCT.js";
import {
  UserError,
  WORKTREE,
  count
} from "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";

// src/cli/commands/fix.ts
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

// src/commands/overlay-tree.ts
import { createHash } from "node:crypto";
function overlayTree(tree, changed) {
  const bytes = new Map(
    [...changed].map(([path2, text]) => [path2, text === null ? void 0 : new TextEncoder().encode(text)])
  );
  const kept = tree.paths().filter((path2) => !bytes.has(path2));
  const written = [...bytes].flatMap(([path2, content]) => content === void 0 ? [] : [path2]);
  const paths = [...kept, ...written].sort();
  const blobOf = (path2) => {
    const content = bytes.get(path2);
    return content === void 0 ? void 0 : createHash("sha1").update(content).digest("hex");
  };
  return {
    id: tree.id,
    paths: () => paths,
    has: (path2) => bytes.has(path2) ? bytes.get(path2) !== void 0 : tree.has(path2),
    blob: (path2) => bytes.has(path2) ? blobOf(path2) : tree.blob(path2),
    read: (path2) => bytes.has(path2) ? bytes.get(path2) : tree.read(path2)
  };
}

// src/commands/fix-tree.ts
var MOST_ROUNDS = 6;
function repairs(tree, project, policy) {
  let changed = /* @__PURE__ */ new Map();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const current = overlayTree(tree, changed);
    const made = repairOnce(current, round === 0 ? project : withFolders(project, current), policy);
    if (made.size === 0) break;
    changed = new Map([...changed, ...made]);
  }
  return [...changed].map(([file, after]) => ({ file, before: textOf(tree, file), after })).filter(({ before, after }) => before !== after).sort((one, other) => one.file < other.file ? -1 : 1);
}
function withFolders(project, tree) {
  const { extraction, calls } = project;
  const folders = proxiedStateFolders(tree, calls).map((folder) => readProxiedState(tree, folder));
  const instances = new Map(project.served.map(({ dag, instance }) => [dag.file, instance]));
  const served = serveDags(extraction, calls, folders, (file) => instances.get(file) ?? null);
  return { ...project, folders, served };
}
function repairOnce(tree, project, policy) {
  const fixes = proxiedStateFindings(project, policy).flatMap(
    ({ fix, accepted, certainty }) => fix === void 0 || accepted !== void 0 || certainty === "unresolved" ? [] : [fix]
  );
  const paths = fixes.flatMap(({ edits = [], rename }) => [
    ...edits.map(({ file }) => file),
    ...rename === void 0 ? [] : [rename.from, rename.to]
  ]);
  const before = /* @__PURE__ */ new Map();
  for (const path2 of paths) {
    const text = textOf(tree, path2);
    if (text !== null) before.set(path2, text);
  }
  const possible = fixes.filter(({ rename }) => rename === void 0 || before.has(rename.to) === tree.has(rename.to));
  const after = applyFixes(before, possible);
  const touched = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])];
  return new Map(
    touched.filter((file) => before.get(file) !== after.get(file)).map((file) => [file, after.get(file) ?? null])
  );
}
function textOf(tree, path2) {
  const bytes = tree.read(path2);
  if (bytes === void 0) return null;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return Buffer.from(text, "utf-8").equals(bytes) ? text : null;
}

// src/cli/commands/fix.ts
async function runFix(invocation) {
  const { values, switches, terminal } = invocation;
  const { tree, project, policy, repository } = await readTree(invocation);
  const all = repairs(tree, project, policy);
  if (!switches.has("write")) {
    await terminal.result(patchOf(all), values.output);
    return 0;
  }
  if (tree.id !== WORKTREE) {
    throw new UserError("Only the work tree can be written.", { hint: "Leave --head out, or print the patch." });
  }
  for (const { file, after } of all) {
    const target = path.join(repository.root, file);
    if (after === null) await rm(target);
    else {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, after);
    }
  }
  terminal.say(`${count(all.length, "file")} changed.`);
  return 0;
}
export {
  runFix
};
