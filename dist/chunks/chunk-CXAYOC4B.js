import {
  MAX_FILE_BYTES
} from "./chunk-XX5SKW7G.js";
import {
  BoundNative,
  BudgetExceeded,
  CORE,
  DEFAULT_LIMITS,
  Host,
  Mentions,
  NONE,
  NO_ARGUMENTS,
  NativeFunction,
  NativeType,
  ParseCache,
  PyRaise,
  Run,
  TooMuchError,
  TreeFiles,
  YamlError,
  allValues,
  argument,
  asBoolean,
  callValue,
  composeAll,
  evaluateFile,
  external,
  findDefinitionsFiles,
  foldersOf,
  identityOf,
  isIgnoreFile,
  isItems,
  isPinFile,
  itemsOf,
  newDict,
  newList,
  positional,
  reading,
  safeLoad,
  str,
  toText,
  truth,
  withoutPauses
} from "./chunk-5TW4VWTR.js";
import {
  array,
  object,
  optional,
  pipe,
  string,
  transform,
  union,
  unknown
} from "./chunk-22KL3B4I.js";
import {
  callEffects,
  callsOfFile,
  dagAssetKey,
  dagsOfFile,
  failuresOfFile,
  isOfLoader,
  overrideTaskId,
  rebuiltTaskId,
  toImportError
} from "./chunk-K7BKF4E7.js";
import {
  weakest
} from "./chunk-YT2523AZ.js";
import {
  textOrder
} from "./chunk-6YWLJHJZ.js";
import {
  UserError
} from "./chunk-UVXAL74S.js";

// src/airlift/proxied-state/parse.ts
var MOST_BYTES = 1e6;
var ShapeError = class extends Error {
  name = "ShapeError";
  line;
  constructor(message, node) {
    super(message);
    this.line = node?.start.line ?? 1;
  }
};
function parseProxiedStateFile(file, bytes) {
  const dagId = stemOf(file);
  const unread = (reason) => ({
    file,
    dagId,
    state: { level: "unread", reason },
    duplicates: [],
    lines: []
  });
  if (bytes.length > MOST_BYTES) return unread(`it is larger than ${MOST_BYTES / 1e6} MB`);
  const decoded = decode(bytes);
  if (decoded === null) {
    const state = { level: "raises", kind: "yaml", message: "the file is not UTF-8", line: 1 };
    return { file, dagId, state, duplicates: [], lines: [] };
  }
  const text2 = decoded.replaceAll(/\r\n?/g, "\n");
  const lines = text2.split("\n");
  const duplicates = [];
  try {
    const state = readDag(file, safeLoad(text2), EXOTIC_BREAK.test(decoded) ? [] : lines, duplicates);
    return { file, dagId, state, duplicates, lines };
  } catch (error) {
    if (error instanceof TooMuchError) return unread(error.message);
    if (!(error instanceof YamlError) && !(error instanceof ShapeError)) throw error;
    const kind = error instanceof YamlError ? "yaml" : "shape";
    const state = { level: "raises", kind, message: error.message, line: error.line };
    return { file, dagId, state, duplicates: [], lines };
  }
}
function stemOf(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 && dot < name.length - 1 ? name.slice(0, dot) : name;
}
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
var ENTRY_KEYS = ["id", "proxied"];
function readDag(file, root, lines, duplicates) {
  if (root.type !== "dict") throw new ShapeError("Expected a dictionary", null);
  noteRepeatedKeys(file, root, duplicates);
  const tasks = get(root, "tasks");
  const proxied = get(root, "proxied");
  if (tasks === void 0 && proxied === void 0) {
    throw new ShapeError("Expected a 'tasks' or 'proxied' top-level key in the dag dictionary", null);
  }
  if (tasks !== void 0 && proxied !== void 0) {
    const second = tasks.keyNode.start.line > proxied.keyNode.start.line ? tasks : proxied;
    throw new ShapeError(
      "Expected only one of 'tasks' or 'proxied' top-level keys in the dag dictionary",
      second.keyNode
    );
  }
  if (tasks !== void 0) return { level: "task", entries: readTasks(file, tasks, lines, duplicates) };
  if (proxied === void 0 || proxied.value.type === "None") return { level: "task", entries: [] };
  const says = asBoolean(proxied.value);
  if (says === null) throw new ShapeError("Expected 'proxied' key to be a boolean or None", proxied.valueNode);
  const isFalse = proxied.value.type === "bool" && !proxied.value.value;
  return { level: "dag", proxied: says, replaces: !isFalse, line: proxied.keyNode.start.line };
}
function readTasks(file, tasks, lines, duplicates) {
  const { value, valueNode } = tasks;
  if (value.type !== "list") {
    if (isEmpty(value)) return [];
    throw new ShapeError(`Expected a list of tasks, found ${value.type}`, valueNode);
  }
  const seen = /* @__PURE__ */ new Set();
  const dashes = value.node.kind === "sequence" ? value.node.dashes : [];
  return value.items.map(({ value: item, node }, index) => {
    if (item.type !== "dict") throw new ShapeError(`Expected a task dictionary, found ${item.type}`, node);
    const [id, proxied] = [get(item, "id"), get(item, "proxied")];
    if (id === void 0 || proxied === void 0 || item.entries.size !== ENTRY_KEYS.length) {
      const found = [...item.entries.values()].map(({ key }) => toText(key)).join(", ");
      throw new ShapeError(`Expected 'proxied' and 'id' keys in the task dictionary. Found keys: ${found}`, node);
    }
    const says = asBoolean(proxied.value);
    if (says === null) throw new ShapeError("Expected 'proxied' key to be a boolean", proxied.valueNode);
    const identity = identityOf(id.value);
    if (identity === null) throw new ShapeError(`unhashable type: '${id.value.type}'`, id.valueNode);
    noteRepeatedKeys(file, item, duplicates);
    const place = { file, line: id.valueNode.start.line };
    if (seen.has(identity)) duplicates.push({ ...place, what: `task ${toText(id.value)}` });
    seen.add(identity);
    const dash = dashes[index];
    const written = dash === void 0 ? null : writtenEntry(dash, node, { id: id.valueNode, proxied: proxied.valueNode }, lines);
    return { ...place, id: toText(id.value), idIsText: id.value.type === "str", proxied: says, written };
  });
}
function isEmpty(value) {
  if (value.type === "str" || value.type === "bytes") return value.value === "";
  if (value.type === "dict") return value.entries.size === 0;
  return (value.type === "set" || value.type === "pairs") && value.size === 0;
}
function get(dict, key) {
  return dict.entries.get(identityOf({ type: "str", value: key }) ?? "");
}
function noteRepeatedKeys(file, dict, duplicates) {
  for (const node of dict.repeated) {
    const name = node.kind === "scalar" ? node.value : node.kind;
    duplicates.push({ file, line: node.start.line, what: `key ${name}` });
  }
}
var EXOTIC_BREAK = /\r(?!\n)|[\u0085\u2028\u2029]/;
function writtenEntry(dash, node, values, lines) {
  const [firstLine, lastLine] = [dash.line, node.end.line];
  const isHere = node.start.line >= firstLine && lastLine >= firstLine;
  const ownsItsLines = lines[firstLine - 1]?.slice(0, dash.column).trim() === "";
  if (!isHere || !ownsItsLines) return null;
  const spanOf = ({ start, end }) => {
    const isInside = start.line >= firstLine && end.line <= lastLine && start.line === end.line;
    return isInside ? { line: start.line, from: start.column, to: end.column } : null;
  };
  return { firstLine, lastLine, id: spanOf(values.id), proxied: spanOf(values.proxied) };
}

// src/airlift/proxied-state/read.ts
var LOADED_ENDING = /^.+\.ya?ml$/s;
function proxiedStateFolders(tree, calls) {
  const folders = new Set(calls.flatMap(({ folder }) => folder === null ? [] : [folder]));
  for (const path of tree.paths()) {
    const parts = path.split("/");
    const depth = parts.indexOf("proxied_state");
    if (depth !== -1 && depth < parts.length - 1) folders.add(parts.slice(0, depth + 1).join("/"));
  }
  return [...folders].sort();
}
function readProxiedState(tree, folder) {
  const prefix = folder === "" || folder === "." ? "" : `${folder}/`;
  const inside = tree.paths().filter((path) => path.startsWith(prefix));
  const files = /* @__PURE__ */ new Map();
  const ignored = [];
  for (const path of inside) {
    const [name = "", ...nested] = path.slice(prefix.length).split("/");
    const looksLoaded = LOADED_ENDING.test(name);
    if (nested.length === 0 && looksLoaded) files.set(path, readFile(tree, path));
    else ignored.push(path);
    if (nested.length > 0 && looksLoaded) files.set(prefix + name, aFolder(prefix + name));
  }
  const sorted = [...files.values()].sort((one, other2) => one.file < other2.file ? -1 : 1);
  return { folder, files: sorted, ignored, missing: inside.length === 0 };
}
function readFile(tree, path) {
  const bytes = tree.read(path);
  if (bytes !== void 0) return parseProxiedStateFile(path, bytes);
  const reason = `it is larger than ${MAX_FILE_BYTES / 1e6} MB`;
  return { file: path, dagId: stemOf(path), state: { level: "unread", reason }, duplicates: [], lines: [] };
}
function aFolder(path) {
  const state = { level: "raises", kind: "shape", message: "Is a directory", line: 1 };
  return { file: path, dagId: stemOf(path), state, duplicates: [], lines: [] };
}

// src/airlift/served.ts
function serveDags(extraction, calls, folders, instanceOf, known2 = /* @__PURE__ */ new Map()) {
  const folderOf2 = new Map(folders.map((folder) => [folder.folder, folder]));
  const served = /* @__PURE__ */ new Map();
  for (const file of new Set(extraction.dags.map((dag) => dag.file))) {
    const dags = dagsOfFile(extraction.dags, file);
    const same = dags.flatMap((dag) => known2.get(dag) ?? []);
    if (same.length === dags.length) {
      for (const dag of same) served.set(dag.dag, dag);
      continue;
    }
    const [failure = null] = failuresOfFile(extraction.failures, file);
    const effects = callEffects(dags, callsOfFile(calls, file), folderOf2);
    for (const dag of serveFile(dags, effects, failure)) served.set(dag.dag, { ...dag, instance: instanceOf(file) });
  }
  return extraction.dags.flatMap((dag) => dag.isSubdag ? [] : served.get(dag) ?? []);
}
function serveFile(dags, effects, failure) {
  if (failure !== null) return dags.map((dag) => broken(asWritten(dag), { kind: "import-error", failure }));
  let served = dags.map(asWritten);
  for (const effect of effects) {
    const { call, problems, doubt } = effect;
    const raises = problems.find(({ certainty, kind }) => certainty === "exact" && (doubt === null || isOfLoader(kind)));
    if (raises !== void 0) {
      const message = toImportError(raises);
      const raised = { kind: "airflow", file: call.file, line: call.line, message };
      return dags.map((dag) => broken(asWritten(dag), { kind: "import-error", failure: raised }));
    }
    served = served.map((dag) => applyCall(dag, effect));
  }
  return served;
}
function asWritten(dag) {
  return {
    dag,
    level: "none",
    tasks: dag.tasks.map(({ taskId, mapped, certainty }) => ({ taskId, mapped, certainty, proxied: false })),
    edges: dag.edges,
    complete: dag.complete,
    breakage: null
  };
}
var broken = (served, breakage) => ({ ...served, breakage });
function applyCall(served, { call, problems, handled, doubt }) {
  const handling = handled.find(({ dag }) => dag === served.dag)?.handling;
  const concerns = call.dagIds === null || call.dagIds.includes(served.dag.dagId);
  const mayRaise = problems.some(({ kind }) => kind !== "unknown-arguments");
  if (handling === void 0 && !mayRaise && (doubt === null || !concerns)) return served;
  if (mayRaise || doubt !== null || handling === void 0) {
    const likely = handling === void 0 ? served : rebuild(served, call, handling);
    return {
      ...likely,
      tasks: likely.tasks.map((task) => ({ ...task, certainty: weakest(task.certainty, "conditional") })),
      complete: false
    };
  }
  return rebuild(served, call, handling);
}
function rebuild(served, call, handling) {
  if (handling.level === "dag") return replaceDag(served, call);
  return handling.level === "task" ? replaceTasks(served, call, handling) : served;
}
function replaceDag(served, call) {
  const { dag } = served;
  const later = dag.tasks.filter((task) => task.file === call.file && task.line > call.line);
  const certainty = call.ownDagBuilder ? "unresolved" : "exact";
  const override = { taskId: overrideTaskId(dag.dagId), mapped: false, proxied: true, certainty };
  const rest = later.map(({ taskId, mapped }) => ({
    taskId,
    mapped,
    proxied: false,
    certainty: "conditional"
  }));
  return {
    ...served,
    level: "dag",
    tasks: [override, ...rest],
    edges: [],
    complete: !call.ownDagBuilder && later.length === 0
  };
}
function replaceTasks(served, call, { entries }) {
  const { dag } = served;
  const proxied = new Set(entries.filter((entry2) => entry2.proxied).map(({ id }) => id));
  const grouped = dag.tasks.filter((task) => proxied.has(task.taskId) && task.groupPrefix !== "");
  const renamed = new Map(grouped.map((task) => [task.taskId, rebuiltTaskId(task.taskId, task.groupPrefix)]));
  const dangling = grouped.find(
    ({ taskId }) => dag.edges.some((edge) => edge.to === taskId && edge.certainty === "exact")
  );
  const asIs = call.ownTaskBuilder || grouped.length === 0;
  const tasks = served.tasks.map((task) => {
    if (!proxied.has(task.taskId)) return task;
    const certainty = call.ownTaskBuilder ? weakest(task.certainty, "conditional") : task.certainty;
    return { ...task, taskId: asIs ? task.taskId : renamed.get(task.taskId) ?? task.taskId, proxied: true, certainty };
  });
  const breaks = !asIs && dangling !== void 0;
  return {
    ...served,
    level: "task",
    tasks,
    edges: asIs ? served.edges : served.edges.map((edge) => ({ ...edge, from: renamed.get(edge.from) ?? edge.from })),
    complete: served.complete && !(call.ownTaskBuilder && grouped.length > 0),
    breakage: breaks ? { kind: "task-in-group", taskId: dangling.taskId } : served.breakage
  };
}

// src/airlift/tree-mappings/dag-filter.ts
function matchesPattern(dagId, pattern) {
  const text2 = dagId.toLowerCase();
  let ends = [0];
  for (const char of `%${pattern.toLowerCase()}%`.replaceAll(/%+/g, "%")) {
    const [first] = ends;
    if (first === void 0) return false;
    ends = char === "%" ? Array.from({ length: text2.length - first + 1 }, (_, index) => first + index) : ends.filter((at) => at < text2.length && (char === "_" || char === text2[at])).map((at) => at + 1);
  }
  return ends.at(-1) === text2.length;
}

// src/airlift/tree-mappings/file-reading.ts
function compareMappings(one, other2) {
  return compare(orderOf(one), orderOf(other2));
}
var orderOf = ({ dagId, taskId, assetKey }) => JSON.stringify([dagId, taskId ?? "", assetKey]);
var compare = (one, other2) => one < other2 ? -1 : one > other2 ? 1 : 0;

// src/airlift/tree-mappings/texts.ts
function textsOf(value) {
  switch (value?.kind) {
    case "str":
      return [{ text: value.value, certainty: "exact" }];
    case "choice": {
      const options = value.options.map((option) => textsOf(option.value));
      if (options.includes(null)) return null;
      return options.flatMap(
        (texts) => (texts ?? []).map(({ text: text2, certainty }) => ({ text: text2, certainty: weakest(certainty, "conditional") }))
      );
    }
    case "unknown": {
      if (value.guess === null) return null;
      return textsOf(value.guess)?.map(({ text: text2 }) => ({ text: text2, certainty: "conditional" })) ?? null;
    }
    default:
      return null;
  }
}
function textOf(value) {
  return value?.kind === "str" ? value.value : null;
}

// src/airlift/tree-mappings/airflow-instance.ts
var InstanceObject = class extends Host {
  typeName = "AirflowInstance";
  name;
  constructor(name) {
    super();
    this.name = name;
  }
  getAttr(name) {
    return name === "name" ? this.name : void 0;
  }
};
var FilterObject = class extends Host {
  typeName = "AirflowFilter";
  pattern;
  tags;
  constructor(args) {
    super();
    this.pattern = argument(args, 0, "dag_id_ilike") ?? NONE;
    this.tags = argument(args, 1, "airflow_tags") ?? NONE;
  }
};
var DagInfoObject = class extends Host {
  typeName = "DagInfo";
  #dagId;
  constructor(dagId) {
    super();
    this.#dagId = dagId;
  }
  getAttr(name) {
    return name === "dag_id" ? str(this.#dagId) : void 0;
  }
};
function selectionIn(args, selector) {
  const instance = argument(args, 0, "airflow_instance");
  return {
    instance: instance instanceof InstanceObject ? textOf(instance.name) : null,
    selector: selector ?? NONE,
    filter: args.named.get("retrieval_filter") ?? NONE
  };
}
function isSelected({ selector, filter }, dagId, run) {
  const passes = isLetThrough(filter, dagId, run);
  if (passes === false || selector.kind === "none") return passes;
  const selected = truth(callValue(selector, positional(new DagInfoObject(dagId)), run), run);
  return selected === true ? passes : selected;
}
function isLetThrough(filter, dagId, run) {
  if (filter.kind === "none") return true;
  if (!(filter instanceof FilterObject) || filter.tags.kind !== "none") return run.doubt("a retrieval_filter");
  if (filter.pattern.kind === "none") return true;
  const pattern = textOf(filter.pattern);
  return pattern === null ? run.doubt("a retrieval_filter") : matchesPattern(dagId, pattern);
}

// src/airlift/tree-mappings/asset-key.ts
var AssetKeyObject = class _AssetKeyObject extends Host {
  static #known = /* @__PURE__ */ new WeakMap();
  typeName = "AssetKey";
  path;
  constructor(path) {
    super();
    this.path = path;
  }
  static of(path, run) {
    if (path === null) return run.unknown("an asset key");
    const known2 = _AssetKeyObject.#known.get(run) ?? /* @__PURE__ */ new Map();
    _AssetKeyObject.#known.set(run, known2);
    const name = JSON.stringify(path);
    const key = known2.get(name) ?? new _AssetKeyObject(path);
    known2.set(name, key);
    return key;
  }
  getAttr(name, run) {
    const { path } = this;
    switch (name) {
      case "path":
      case "parts":
        return newList(path.map(str), run);
      case "to_user_string":
        return new BoundNative(() => str(path.join("/")));
      case "to_python_identifier":
        return new BoundNative(() => str(path.join("__").replaceAll(/[-.]/g, "_")));
      case "with_prefix":
        return new BoundNative((args) => _AssetKeyObject.of(prefixed(args.positional[0], path), run));
      default:
        return void 0;
    }
  }
  equals(other2) {
    if (!(other2 instanceof _AssetKeyObject)) return false;
    return JSON.stringify(this.path) === JSON.stringify(other2.path);
  }
  hash() {
    return `asset key ${JSON.stringify(this.path)}`;
  }
  text() {
    return null;
  }
};
function keyPath(value) {
  if (value instanceof AssetKeyObject) return value.path;
  if (value?.kind === "str") return [value.value];
  if (value?.kind !== "list" && value?.kind !== "tuple" || value.open !== null) return null;
  const parts = value.items.map((item) => item.kind === "str" ? item.value : null);
  return parts.every((part) => part !== null) ? parts : null;
}
function prefixed(prefix, name) {
  if (prefix === void 0 || prefix.kind === "none") return name;
  const parts = keyPath(prefix);
  return parts === null || name === null ? null : [...parts, ...name];
}
function makeAssetKey(args, run) {
  return AssetKeyObject.of(keyPath(argument(args, 0, "path")), run);
}
function keyFromUserString(args, run) {
  const text2 = argument(args, 0, "asset_key_string");
  return AssetKeyObject.of(text2?.kind === "str" ? text2.value.split("/") : null, run);
}

// src/airlift/tree-mappings/handles.ts
var TASK_MAPPING = "dagster-airlift/task-mapping";
var DAG_MAPPING = "dagster-airlift/dag-mapping";
var handlesKeys = /* @__PURE__ */ new Map([
  ["TASK_MAPPING_METADATA_KEY", str(TASK_MAPPING)],
  ["DAG_MAPPING_METADATA_KEY", str(DAG_MAPPING)]
]);
var NO_METADATA = { task: null, dag: null, doubt: null };
function handlesOf(dagId, taskId, run) {
  const place = { file: run.file, line: run.line };
  const dags = textsOf(dagId);
  const tasks = taskId === null ? [{ text: null, certainty: "exact" }] : textsOf(taskId);
  if (dags === null || tasks === null) {
    const what = dags === null ? dagId : taskId;
    const doubt = what?.kind === "unknown" ? what.doubt : run.doubt(dags === null ? "a dag_id" : "a task_id");
    return { handles: [], doubt, ...place };
  }
  const handles = dags.flatMap(
    (dag) => tasks.map((task) => ({
      dagId: dag.text,
      taskId: task.text,
      certainty: weakest(dag.certainty, task.certainty)
    }))
  );
  return { handles, doubt: null, ...place };
}
function readHandles(value, kind, run) {
  const place = { file: run.file, line: run.line };
  const items2 = itemsOf(value, run);
  if (!isItems(items2)) return { handles: [], doubt: items2, ...place };
  const read = items2.values.map((item) => {
    if (item.kind !== "dict") return { handles: [], doubt: run.doubt("a mapping in the metadata of an asset") };
    const { handles: handles2, doubt: doubt2 } = handlesOf(
      item.store.get("sdag_id"),
      kind === "dag" ? null : item.store.get("stask_id"),
      run
    );
    return { handles: handles2, doubt: doubt2 ?? item.open };
  });
  const doubt = items2.open ?? read.find((each) => each.doubt !== null)?.doubt ?? null;
  const handles = read.flatMap((each) => each.handles);
  return { handles: items2.open === null ? handles : handles.map(conditional), doubt, ...place };
}
var conditional = (handle) => ({ ...handle, certainty: weakest(handle.certainty, "conditional") });
function readMetadata(value, run) {
  if (value === void 0 || value.kind === "none") return NO_METADATA;
  if (value.kind === "ellipsis") return NO_METADATA;
  if (value.kind === "unknown") return { ...NO_METADATA, doubt: value.doubt };
  if (value.kind !== "dict") return { ...NO_METADATA, doubt: run.doubt("the metadata of an asset") };
  const task = value.store.get(`s${TASK_MAPPING}`);
  const dag = value.store.get(`s${DAG_MAPPING}`);
  return {
    task: task === void 0 ? null : readHandles(task, "task", run),
    dag: dag === void 0 ? null : readHandles(dag, "dag", run),
    doubt: value.open
  };
}
function mergeMetadata(before, after) {
  return { task: after.task ?? before.task, dag: after.dag ?? before.dag, doubt: before.doubt ?? after.doubt };
}

// src/airlift/tree-mappings/assets.ts
var SpecObject = class _SpecObject extends Host {
  typeName = "AssetSpec";
  details;
  constructor(details) {
    super();
    this.details = details;
  }
  with(changes) {
    return new _SpecObject({ ...this.details, ...changes });
  }
  /** As Airlift does it: an earlier value of the same metadata key is replaced. */
  withMetadata(metadata) {
    return this.with({ metadata: mergeMetadata(this.details.metadata, metadata), written: null });
  }
  getAttr(name, run) {
    const { key, written, partitions } = this.details;
    switch (name) {
      case "key":
        return AssetKeyObject.of(key, run);
      case "metadata":
        return written ?? run.unknown("the metadata of an asset");
      case "partitions_def":
        return partitions ?? NONE;
      case "merge_attributes":
        return new BoundNative((args) => this.#merged(args, run));
      case "replace_attributes":
      case "_replace":
        return new BoundNative((args) => this.#replaced(args, run));
      case "with_io_manager_key":
        return new BoundNative(() => this);
      default:
        return void 0;
    }
  }
  #merged(args, run) {
    const metadata = args.named.get("metadata");
    return metadata === void 0 ? this : this.withMetadata(readMetadata(metadata, run));
  }
  #replaced(args, run) {
    const metadata = args.named.get("metadata");
    const key = args.named.get("key");
    const partitions = args.named.get("partitions_def");
    const isGiven = (value) => value !== void 0 && value.kind !== "ellipsis";
    return this.with({
      ...isGiven(metadata) ? { metadata: readMetadata(metadata, run), written: metadata } : {},
      ...isGiven(key) ? { key: keyPath(key) } : {},
      ...isGiven(partitions) ? { partitions } : {}
    });
  }
  truth() {
    return true;
  }
};
function unknownSpec(doubt = null) {
  return new SpecObject({
    key: null,
    metadata: { ...NO_METADATA, doubt },
    written: null,
    partitions: null,
    instance: null
  });
}
var AssetsObject = class _AssetsObject extends Host {
  typeName = "AssetsDefinition";
  specs;
  /** Null when that is not known. */
  executable;
  constructor(specs, executable) {
    super();
    this.specs = specs;
    this.executable = executable;
  }
  map(change) {
    return new _AssetsObject(this.specs.map(change), this.executable);
  }
  getAttr(name, run) {
    const [first] = this.specs;
    switch (name) {
      case "key":
        return this.specs.length === 1 ? first?.getAttr("key", run) : void 0;
      case "keys":
        return newList(
          this.specs.map(({ details }) => AssetKeyObject.of(details.key, run)),
          run
        );
      case "specs":
        return newList([...this.specs], run);
      case "specs_by_key":
        return newDict(
          this.specs.map((spec) => [AssetKeyObject.of(spec.details.key, run), spec]),
          run
        );
      case "partitions_def":
        return first?.details.partitions ?? NONE;
      case "map_asset_specs":
        return new BoundNative((args) => this.#mapped(args.positional[0] ?? args.named.get("fn") ?? NONE, run));
      case "with_attributes":
        return new BoundNative((args) => this.#withAttributes(args, run));
      case "with_resources":
      case "with_hooks":
        return new BoundNative(() => this);
      case "get_asset_spec":
        return new BoundNative(() => this.specs.length === 1 && first !== void 0 ? first : run.unknown("a spec"));
      case "to_source_asset":
        return new BoundNative(() => this.specs.length === 1 && first !== void 0 ? first : run.unknown("a spec"));
      default:
        return void 0;
    }
  }
  #mapped(fn, run) {
    return this.map((spec) => mapSpec(fn, spec, run));
  }
  /** Of what it can replace, keys and metadata matter; both are dicts by key. */
  #withAttributes(args, run) {
    const keys = pairsOf(args.named.get("asset_key_replacements"));
    const metadata = pairsOf(args.named.get("metadata_by_key"));
    const isUnknown = args.openNamed !== null || keys === null || metadata === null;
    return this.map((spec) => {
      const { key } = spec.details;
      if (isUnknown || key === null) return unknownSpec(run.doubt("the attributes of an asset"));
      const newKey = keys.find(([old]) => sameKey(keyPath(old), key))?.[1];
      const given = metadata.find(([of]) => sameKey(keyPath(of), key))?.[1];
      return spec.with({
        ...newKey === void 0 ? {} : { key: keyPath(newKey) },
        ...given === void 0 ? {} : { metadata: readMetadata(given, run), written: given }
      });
    });
  }
  items() {
    return null;
  }
  truth() {
    return true;
  }
};
var sameKey = (one, other2) => JSON.stringify(one) === JSON.stringify(other2);
function pairsOf(value) {
  if (value === void 0 || value.kind === "none") return [];
  return value.kind === "dict" && value.open === null ? value.store.entries() : null;
}
function mapSpec(fn, spec, run) {
  const result = callValue(fn, positional(spec), run);
  if (result instanceof SpecObject) return result;
  const doubt = result.kind === "unknown" ? result.doubt : run.doubt("what a function makes of an asset");
  return unknownSpec(doubt);
}

// src/airlift/tree-mappings/collection.ts
var NOTHING = { members: [], open: null };
var NO_PEERING = { selections: [], transformsEvents: false };
var DefinitionsObject = class _DefinitionsObject extends Host {
  typeName = "Definitions";
  assets;
  peering;
  constructor(assets, peering2 = NO_PEERING) {
    super();
    this.assets = assets;
    this.peering = peering2;
  }
  getAttr(name, run) {
    switch (name) {
      case "assets":
        return toList(this.assets, run);
      case "get_all_asset_specs":
      case "resolve_all_asset_specs":
        return new BoundNative(() => toList(specsOnly(this.assets), run));
      case "map_asset_specs":
      case "map_resolved_asset_specs":
      case "permissive_map_resolved_asset_specs":
        return new BoundNative((args) => {
          const fn = args.named.get("func") ?? args.positional[0] ?? NONE;
          const { named: named2 } = args;
          const selected = [named2.get("selection"), named2.get("selection_str")].every(
            (each) => each === void 0 || each.kind === "none"
          );
          return new _DefinitionsObject(
            mapCollection(this.assets, (spec) => changed(fn, spec, selected, run)),
            this.peering
          );
        });
      case "with_definition_metadata_update":
      case "with_resources":
      case "with_reconstruction_metadata":
        return new BoundNative(() => this);
      default:
        return void 0;
    }
  }
  truth() {
    return true;
  }
};
var ResultObject = class extends Host {
  typeName;
  assets;
  constructor(name, assets) {
    super();
    this.typeName = name;
    this.assets = assets;
  }
  getAttr(name) {
    return external(`${this.typeName}().${name}`, true);
  }
  items() {
    return { values: this.assets.members.map(({ asset: asset2 }) => asset2), open: this.assets.open };
  }
};
function changed(fn, spec, everySpec, run) {
  const after = mapSpec(fn, spec, run);
  if (everySpec) return after;
  const isSame = JSON.stringify(after.details.metadata) === JSON.stringify(spec.details.metadata);
  return isSame ? after : unknownSpec(run.doubt("a selection of assets"));
}
function mapCollection({ members, open }, change) {
  const mapped = members.map(({ asset: asset2, doubt }) => ({
    asset: asset2 instanceof AssetsObject ? asset2.map(change) : change(asset2),
    doubt
  }));
  return { members: mapped, open };
}
function specsOnly({ members, open }) {
  const specs = members.flatMap(
    ({ asset: asset2, doubt }) => (asset2 instanceof AssetsObject ? asset2.specs : [asset2]).map((spec) => ({ asset: spec, doubt }))
  );
  return { members: specs, open };
}
function merge(...collections) {
  return {
    members: collections.flatMap(({ members }) => members),
    open: collections.find(({ open }) => open !== null)?.open ?? null
  };
}
function toList({ members, open }, run) {
  const doubt = open ?? members.find((member) => member.doubt !== null)?.doubt ?? null;
  return newList(
    members.map(({ asset: asset2 }) => asset2),
    run,
    doubt
  );
}
var UNMAPPED = /^dagster(_\w+)?\./;
var MAX_DEPTH = 8;
function assetsIn(value, run, depth = 0) {
  if (value === void 0) return NOTHING;
  if (depth > MAX_DEPTH) return { members: [], open: run.doubt("assets that are nested too deeply") };
  if (value instanceof SpecObject || value instanceof AssetsObject) {
    return { members: [{ asset: value, doubt: null }], open: null };
  }
  if (value instanceof DefinitionsObject || value instanceof ResultObject) return value.assets;
  switch (value.kind) {
    case "list":
    case "tuple":
    case "set":
    case "iterator": {
      const items2 = itemsOf(value, run);
      if (!isItems(items2)) return { members: [], open: items2 };
      const found = merge(...items2.values.map((item) => assetsIn(item, run, depth + 1)));
      return items2.open === null ? found : doubted(found, items2.open);
    }
    case "choice":
      return merge(
        ...value.options.map((option) => {
          const { members, open } = assetsIn(option.value, run, depth + 1);
          const doubt = option.condition.doubt;
          return { members: members.map((member) => ({ ...member, doubt: member.doubt ?? doubt })), open };
        })
      );
    case "unknown":
      return value.guess === null ? { members: [], open: value.doubt } : doubted(assetsIn(value.guess, run, depth + 1), value.doubt);
    case "external":
      return UNMAPPED.test(value.path) ? NOTHING : { members: [], open: run.doubt(`\`${value.path}\``) };
    case "host":
    case "instance":
      return { members: [], open: run.doubt("an asset that is not known") };
    default:
      return NOTHING;
  }
}
function doubted({ members }, doubt) {
  return { members: members.map((member) => ({ ...member, doubt: member.doubt ?? doubt })), open: doubt };
}
function mappableIn(value, run) {
  if (value === void 0) return NOTHING;
  const items2 = itemsOf(value, run);
  if (!isItems(items2)) {
    const known2 = assetsIn(value, run);
    return known2.members.length > 0 ? known2 : { members: [{ asset: new AssetsObject([unknownSpec()], null), doubt: items2 }], open: null };
  }
  const found = merge(
    ...items2.values.map((item) => {
      const known2 = assetsIn(item, run);
      return known2.members.length > 0 ? known2 : { members: [{ asset: new AssetsObject([unknownSpec()], null), doubt: null }], open: null };
    })
  );
  return items2.open === null ? found : doubted(found, items2.open);
}

// src/airlift/tree-mappings/assumed-airflow.ts
var AssumedAirflow = class {
  given = [];
  /** How it was asked for DAGs, each time. */
  selections = [];
  /** Every instance has them, unless `serves` says otherwise. */
  dagIds;
  #serves;
  constructor(dagIds, serves = () => true) {
    this.dagIds = dagIds;
    this.#serves = serves;
  }
  /** `load_airflow_dag_asset_specs(airflow_instance, mapped_assets, dag_selector_fn, …)`. */
  loadDagAssetSpecs(args, run) {
    const selection = selectionIn(args, argument(args, 2, "dag_selector_fn"));
    const { instance } = selection;
    this.selections.push(selection);
    const served = this.dagIds.map((dagId) => ({ instance, dagId })).filter((dag) => this.#serves(dag));
    const members = served.flatMap((dag) => {
      const selected = isSelected(selection, dag.dagId, run);
      if (selected === false) return [];
      this.given.push(dag);
      return [{ asset: specOf(dag), doubt: selected === true ? null : selected }];
    });
    return toList({ members, open: null }, run);
  }
};
function specOf({ instance, dagId }) {
  if (instance === null) return unknownSpec();
  const key = dagAssetKey(instance, dagId);
  return new SpecObject({ key, metadata: NO_METADATA, written: null, partitions: null, instance });
}

// src/airlift/tree-mappings/picked-dags.ts
var NO_PICKS = { dags: [], open: null };
var MOST_PICKS = 50;
function loadWithDags(load, namesIn2) {
  const none = new AssumedAirflow([]);
  const without = load(none);
  if (none.selections.length === 0) return { ...without, picks: NO_PICKS, selections: [] };
  const all = new AssumedAirflow(namesIn2());
  const whole = load(all);
  return { ...whole, picks: findPicks(without.ending, whole.ending, all, load), selections: all.selections };
}
function findPicks(without, whole, all, load) {
  if (without.kind !== "raised") return NO_PICKS;
  const open = { dags: [], open: whyOpen(without.error) };
  const given = [...new Map(all.given.map((dag) => [JSON.stringify(dag), dag])).values()];
  if (whole.kind !== "finished" || given.length > MOST_PICKS) return open;
  const dags = given.flatMap((dag) => {
    const rest = new AssumedAirflow(
      all.dagIds,
      ({ dagId, instance }) => dagId !== dag.dagId || instance !== dag.instance
    );
    const { ending } = load(rest);
    if (ending.kind !== "raised" || !ending.error.certain) return [];
    const { type, file, line } = ending.error;
    return [{ ...dag, error: type, file, line }];
  });
  return dags.length === 0 ? open : { dags, open: null };
}
function whyOpen({ type, file, line }) {
  return { reason: `the asset of a DAG is picked in Python, which raises ${type} without it`, file, line };
}

// src/airlift/tree-mappings/component-file.ts
var COMPONENT = /(^|\.)AirflowInstanceComponent$/;
var ALIAS = /[\s[{,:-]\*\w/g;
var MOST_ALIASES = 200;
var MOST_MAPPINGS = 5e4;
var TEMPLATE = /\{\{|\{%/;
function readComponentFile(file, tree) {
  const bytes = tree.read(file);
  if (bytes === void 0) return null;
  const reader = new Reader(file);
  reader.readAll(new TextDecoder().decode(bytes));
  if (!reader.isComponent) return null;
  return {
    file,
    api: "component",
    mappings: reader.mappings(),
    complete: reader.reasons.length === 0,
    reasons: reader.reasons,
    instances: [...reader.instances].sort(),
    picks: NO_PICKS,
    peerings: reader.peerings,
    transformsEvents: false,
    reads: /* @__PURE__ */ new Set([file]),
    definesAll: true
  };
}
var Reader = class {
  reasons = [];
  instances = /* @__PURE__ */ new Set();
  peerings = [];
  isComponent = false;
  #file;
  #found = [];
  constructor(file) {
    this.#file = file;
  }
  mappings() {
    return [...this.#found].sort(compareMappings);
  }
  readAll(text2) {
    const isNamed = text2.includes("AirflowInstanceComponent");
    if ((text2.match(ALIAS)?.length ?? 0) > MOST_ALIASES) {
      this.isComponent = isNamed;
      this.#doubt("YAML with very many aliases", 1);
      return;
    }
    let documents;
    try {
      documents = composeAll(text2.replaceAll(/\r\n?/g, "\n"));
    } catch (error) {
      if (!(error instanceof YamlError)) throw error;
      this.isComponent = isNamed;
      this.#doubt("YAML that does not parse", error.line);
      return;
    }
    for (const document of documents) {
      const type = textOf2(entry(document, "type"));
      if (type === null || !COMPONENT.test(type)) continue;
      this.isComponent = true;
      this.#readComponent(document);
    }
  }
  #readComponent(document) {
    const attributes = entry(document, "attributes");
    const name = textOf2(entry(attributes, "name"));
    const instance = name === null || TEMPLATE.test(name) ? null : name;
    if (instance !== null) this.instances.add(instance);
    this.peerings.push(toPeering(instance, entry(attributes, "filter")));
    const referred = /* @__PURE__ */ new Map();
    const written = [];
    for (const mapping of items(entry(attributes, "mappings"))) {
      const dag = this.#text(entry(mapping, "dag_id"), "a dag_id", mapping);
      if (dag === null) continue;
      const add = (taskId, at, assets) => {
        for (const asset2 of items(assets)) {
          if (written.length > MOST_MAPPINGS) continue;
          const found = this.#asset(asset2, { dagId: dag.text, taskId, line: lineOf(at) });
          if (found === null) continue;
          if (found.executable === false) written.push(found);
          else referred.set(JSON.stringify(found.assetKey), found);
        }
      };
      for (const task of items(entry(mapping, "task_mappings"))) {
        const id = this.#text(entry(task, "task_id"), "a task_id", task);
        if (id !== null) add(id.text, id.node, entry(task, "assets"));
      }
      add(null, dag.node, entry(mapping, "assets"));
    }
    if (written.length > MOST_MAPPINGS) this.#doubt(`more than ${MOST_MAPPINGS} mappings`, lineOf(attributes));
    this.#found.push(...[...referred.values(), ...written].map((found) => ({ ...found, instance })));
  }
  #asset(asset2, handle) {
    const byKey = entry(asset2, "by_key");
    const spec = entry(asset2, "spec");
    const key = textOf2(byKey ?? entry(spec, "key"));
    if (key === null || TEMPLATE.test(key)) {
      this.#doubt("an asset key", lineOf(asset2));
      return null;
    }
    return {
      ...handle,
      file: this.#file,
      assetKey: key.split("/"),
      // What a key refers to is defined somewhere below the component's folder.
      executable: byKey === null ? false : null,
      partitions: byKey === null && entry(spec, "partitions_def") === null ? null : "unknown",
      certainty: "exact"
    };
  }
  #text(node, what, around) {
    const text2 = textOf2(node);
    if (text2 !== null && !TEMPLATE.test(text2)) return { text: text2, node };
    this.#doubt(what, lineOf(node ?? around));
    return null;
  }
  #doubt(what, line) {
    this.reasons.push({ reason: `${what} that only Dagster can tell`, file: this.#file, line });
  }
};
function toPeering(instance, filter) {
  const pattern = entry(filter, "dag_id_ilike");
  const text2 = textOf2(pattern);
  const isTold = entry(filter, "airflow_tags") === null && (pattern === null || text2 !== null && !TEMPLATE.test(text2));
  return { instance, takes: (dagId) => isTold ? text2 === null || matchesPattern(dagId, text2) : null };
}
function lineOf(node) {
  return node?.start.line ?? 1;
}
function entry(node, key) {
  if (node?.kind !== "mapping") return null;
  const pair = node.pairs.findLast(([one]) => textOf2(one) === key);
  return pair?.[1] ?? null;
}
function items(node) {
  return node?.kind === "sequence" ? node.items : [];
}
function textOf2(node) {
  return node?.kind === "scalar" && node.tag === `${CORE}str` ? node.value : null;
}

// src/python/pyyaml/plain.ts
var MOST_DEPTH = 50;
function plainData(value, depth = 0) {
  switch (value.type) {
    case "None":
      return null;
    case "bool":
    case "float":
    case "str":
      return value.value;
    case "int":
      return Number(value.value);
    case "list":
      return depth > MOST_DEPTH ? void 0 : value.items.map((item) => plainData(item.value, depth + 1));
    case "dict":
      if (depth > MOST_DEPTH) return void 0;
      return Object.fromEntries(
        [...value.entries.values()].flatMap(
          ({ key, value: item }) => key.type === "str" ? [[key.value, plainData(item, depth + 1)]] : []
        )
      );
    default:
      return void 0;
  }
}

// src/airlift/tree-mappings/deployed.ts
var WORKSPACE = /(^|\/)workspace\.ya?ml$/;
var CLOUD = /(^|\/)(dagster_cloud|build)\.ya?ml$/;
var PYPROJECT = /(^|\/)pyproject\.toml$/;
var text = () => optional(string());
var named = () => ({ location_name: text(), working_directory: text() });
var workspaceSchema = () => object({
  load_from: array(
    union([
      object({ python_file: union([string(), object({ relative_path: string(), ...named() })]) }),
      object({ python_module: union([string(), object({ module_name: string(), ...named() })]) }),
      object({ python_package: union([string(), object({ package_name: string(), ...named() })]) }),
      pipe(
        unknown(),
        transform(() => null)
      )
    ])
  )
});
var cloudSchema = () => object({
  locations: array(
    object({
      location_name: string(),
      working_directory: text(),
      code_source: optional(object({ python_file: text(), module_name: text(), package_name: text() }))
    })
  )
});
function findDeployments(tree) {
  return tree.paths().flatMap((path) => {
    if (WORKSPACE.test(path)) return ofWorkspace(tree, path);
    if (CLOUD.test(path)) return ofCloud(tree, path);
    return PYPROJECT.test(path) ? ofPyproject(tree, path) : [];
  });
}
function ofWorkspace(tree, path) {
  const workspace = readYaml(tree, path, workspaceSchema());
  return (workspace?.load_from ?? []).flatMap((target) => {
    if (target === null) return [];
    if ("python_file" in target) {
      const written2 = typeof target.python_file === "string" ? { relative_path: target.python_file } : target.python_file;
      const name = written2.relative_path.split("/").at(-1) ?? written2.relative_path;
      return deployment(tree, locationName(written2) ?? name, join(folderOf(path), written2.relative_path));
    }
    const written = "python_module" in target ? typeof target.python_module === "string" ? { module_name: target.python_module } : target.python_module : typeof target.python_package === "string" ? { module_name: target.python_package } : { ...target.python_package, module_name: target.python_package.package_name };
    const folder = "working_directory" in written ? written.working_directory : void 0;
    const file = moduleFile(tree, join(folderOf(path), folder ?? ""), written.module_name);
    return deployment(tree, locationName(written) ?? written.module_name, file);
  });
}
function locationName(written) {
  return "location_name" in written && typeof written.location_name === "string" ? written.location_name : void 0;
}
function ofCloud(tree, path) {
  const cloud = readYaml(tree, path, cloudSchema());
  return (cloud?.locations ?? []).flatMap(({ location_name, working_directory, code_source }) => {
    const folder = join(folderOf(path), working_directory ?? "");
    const module = code_source?.module_name ?? code_source?.package_name;
    if (code_source?.python_file !== void 0) {
      return deployment(tree, location_name, join(folder, code_source.python_file));
    }
    return module === void 0 ? [] : deployment(tree, location_name, moduleFile(tree, folder, module));
  });
}
function ofPyproject(tree, path) {
  const folder = folderOf(path);
  const sections = readToml(tree, path);
  const dagster = sections.get("tool.dagster");
  const project = sections.get("tool.dg.project");
  const module = dagster?.get("module_name");
  const file = dagster?.get("python_file");
  const own = [
    ...module === void 0 ? [] : deployment(tree, dagster?.get("code_location_name") ?? module, moduleFile(tree, folder, module)),
    ...file === void 0 ? [] : deployment(tree, dagster?.get("code_location_name") ?? file.split("/").at(-1) ?? file, join(folder, file))
  ];
  const root = project?.get("root_module");
  if (root === void 0) return own;
  const target = moduleFile(tree, folder, project?.get("code_location_target_module") ?? `${root}.definitions`);
  const location = project?.get("code_location_name") ?? folder.split("/").at(-1) ?? root;
  const defs = [join(folder, `src/${root}/defs/`), join(folder, `${root}/defs/`)].find(
    (each) => tree.paths().some((one) => one.startsWith(each))
  );
  return [...own, { location, file: target ?? "", folder: defs ?? null }];
}
function deployment(tree, location, file) {
  return file === null || !tree.has(file) ? [] : [{ location, file, folder: null }];
}
function moduleFile(tree, folder, module) {
  const path = module.replaceAll(".", "/");
  const places = [folder, join(folder, "src")].flatMap((root) => [
    join(root, `${path}.py`),
    join(root, `${path}/__init__.py`)
  ]);
  return places.find((place) => tree.has(place)) ?? null;
}
function readYaml(tree, path, schema) {
  const bytes = tree.read(path);
  if (bytes === void 0) return null;
  let data;
  try {
    data = plainData(safeLoad(new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, "\n")));
  } catch (error) {
    if (!(error instanceof YamlError) && !(error instanceof TooMuchError)) throw error;
    return null;
  }
  const parsed = schema.safeParse(data);
  return parsed.success ? parsed.data : null;
}
function readToml(tree, path) {
  const bytes = tree.read(path);
  const sections = /* @__PURE__ */ new Map();
  let section = /* @__PURE__ */ new Map();
  for (const line of new TextDecoder().decode(bytes ?? new Uint8Array()).split("\n")) {
    const header = /^\s*\[([\w.-]+)\]/.exec(line)?.[1];
    if (header !== void 0) {
      section = sections.get(header) ?? /* @__PURE__ */ new Map();
      sections.set(header, section);
    }
    const entry2 = /^\s*([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(line);
    if (entry2?.[1] !== void 0) section.set(entry2[1], entry2[2] ?? entry2[3] ?? "");
  }
  return sections;
}
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function join(folder, path) {
  const parts = [];
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/") + (path.endsWith("/") ? "/" : "");
}

// src/airlift/tree-mappings/dagster-functions.ts
var makeSpec = (args, run) => specFrom(keyPath(argument(args, 0, "key")), args, run);
function specFrom(key, args, run) {
  const written = args.named.get("metadata") ?? null;
  const metadata = readMetadata(written ?? void 0, run);
  return new SpecObject({
    key,
    metadata: args.openNamed === null ? metadata : { ...metadata, doubt: metadata.doubt ?? args.openNamed },
    written: written?.kind === "none" ? null : written,
    partitions: args.named.get("partitions_def") ?? null,
    instance: null
  });
}
var OutObject = class extends Host {
  typeName = "AssetOut";
  args;
  constructor(args) {
    super();
    this.args = args;
  }
  toSpec(name, run) {
    return specFrom(keyOf(this.args, name), this.args, run);
  }
};
function keyOf({ named: named2 }, fallback) {
  const key = named2.get("key");
  if (key !== void 0 && key.kind !== "none") return keyPath(key);
  const name = named2.get("name");
  const given = name === void 0 || name.kind === "none" ? fallback === null ? null : str(fallback) : name;
  return prefixed(named2.get("key_prefix"), given?.kind === "str" ? [given.value] : null);
}
function decorator(make) {
  return (args, run) => {
    const [decorated] = args.positional;
    if (decorated?.kind === "function" || isGuessedFunction(decorated)) return make(decorated, NO_ARGUMENTS, run);
    return new NativeFunction("decorator", (inner, at) => make(inner.positional[0] ?? NONE, args, at));
  };
}
function isGuessedFunction(value) {
  return value?.kind === "unknown" && value.guess?.kind === "function";
}
function nameOf(decorated) {
  if (decorated.kind === "function") return decorated.name;
  return decorated.kind === "unknown" && decorated.guess !== null ? nameOf(decorated.guess) : null;
}
var asset = decorator((decorated, args, run) => {
  const spec = specFrom(keyOf(args, nameOf(decorated)), args, run);
  return new AssetsObject([spec], true);
});
var multiAsset = decorator((_decorated, args, run) => {
  const specs = args.named.get("specs");
  const outs = args.named.get("outs");
  const partitions = args.named.get("partitions_def") ?? null;
  const found = specs === void 0 || specs.kind === "none" ? specsOfOuts(outs, run) : specsOf(specs, run);
  return new AssetsObject(
    found.map((spec) => spec.details.partitions === null && partitions !== null ? spec.with({ partitions }) : spec),
    true
  );
});
function specsOf(value, run) {
  const { members, open } = assetsIn(value, run);
  const specs = members.flatMap(({ asset: each }) => each instanceof SpecObject ? [each] : each.specs);
  return open === null ? specs : [...specs, unknownSpec(open)];
}
function specsOfOuts(outs, run) {
  if (outs?.kind !== "dict") return [unknownSpec(run.doubt("the outs of an asset"))];
  const specs = outs.store.entries().map(([name, out]) => {
    if (name.kind !== "str") return unknownSpec();
    return out instanceof OutObject ? out.toSpec(name.value, run) : unknownSpec(run.doubt("an AssetOut"));
  });
  return outs.open === null ? specs : [...specs, unknownSpec(outs.open)];
}
var makeAssetsDefinition = (args, run) => {
  const specs = args.named.get("specs");
  const executable = args.named.has("node_def") || args.named.has("compute");
  return new AssetsObject(specs === void 0 ? [unknownSpec()] : specsOf(specs, run), executable || null);
};
var makeDefinitions = (args, run) => {
  const assets = assetsIn(argument(args, 0, "assets"), run);
  const open = args.openNamed ?? args.openPositional;
  return new DefinitionsObject(open === null ? assets : { ...assets, open });
};
var mergeDefinitions = (args, run) => {
  const all = args.positional.map((value) => assetsIn(value, run));
  const { members, open } = merge(...all);
  return new DefinitionsObject(
    { members, open: open ?? args.openPositional },
    mergePeering(args.positional.filter((value) => value instanceof DefinitionsObject))
  );
};
function mergePeering(definitions) {
  return {
    selections: definitions.flatMap(({ peering: peering2 }) => peering2.selections),
    transformsEvents: definitions.some(({ peering: peering2 }) => peering2.transformsEvents)
  };
}
var lazyDefinitions = decorator((decorated, _args, run) => callValue(decorated, NO_ARGUMENTS, run));
var mapAssetSpecs = (args, run) => {
  const fn = argument(args, 0, "func") ?? NONE;
  const assets = assetsIn(argument(args, 1, "iterable"), run);
  return toList(
    mapCollection(assets, (spec) => mapSpec(fn, spec, run)),
    run
  );
};
function passThrough(parameter) {
  return (args, run) => {
    const value = argument(args, 0, parameter);
    if (value instanceof DefinitionsObject) return value;
    return toList(assetsIn(value, run), run);
  };
}
function assetsOfModule(module, run) {
  const found = [...module.attributes.values()].filter(mayBeAssets).map((value) => assetsIn(value, run));
  return merge(...found);
}
function mayBeAssets(value) {
  if (value.kind === "choice") return value.options.some((option) => mayBeAssets(option.value));
  return value.kind === "list" ? value.items.length > 0 && value.items.every(mayBeAsset) : mayBeAsset(value);
}
function mayBeAsset(value) {
  if (value.kind === "choice") return value.options.some((option) => mayBeAsset(option.value));
  return value instanceof SpecObject || value instanceof AssetsObject;
}
function modulesIn(value, run) {
  if (value?.kind === "module") return { modules: [value], isAll: true };
  const items2 = value === void 0 ? null : itemsOf(value, run);
  if (items2 === null || !isItems(items2) || items2.open !== null) return { modules: [], isAll: false };
  const modules = items2.values.filter((item) => item.kind === "module");
  return { modules, isAll: modules.length === items2.values.length };
}
function ofModules(args, run) {
  const value = args.named.get("modules") ?? args.named.get("module") ?? args.positional[0];
  const { modules, isAll } = modulesIn(value, run);
  const { members, open } = merge(...modules.map((module) => assetsOfModule(module, run)));
  return { members, open: isAll ? open : run.doubt("assets of a module") };
}
var assetsOfModules = (args, run) => {
  const { members, open } = ofModules(args, run);
  const specs = args.named.get("include_specs");
  if (specs?.kind === "bool" && specs.value) return toList({ members, open }, run);
  const left = run.doubt("`load_assets_from_modules`, which leaves specs out unless `include_specs` is set");
  const doubted3 = members.map(({ asset: asset2, doubt }) => ({
    asset: asset2,
    doubt: doubt ?? (asset2 instanceof SpecObject ? left : null)
  }));
  return toList({ members: doubted3, open }, run);
};
var definitionsOfModules = (args, run) => new DefinitionsObject(ofModules(args, run));
var ofFolder = () => new DefinitionsObject(NOTHING);
var DAGSTER_FUNCTIONS = /* @__PURE__ */ new Map([
  ["asset", asset],
  ["graph_asset", asset],
  ["multi_asset", multiAsset],
  ["graph_multi_asset", multiAsset],
  ["AssetOut", (args) => new OutObject(args)],
  ["AssetSpec", makeSpec],
  ["SourceAsset", makeSpec],
  ["AssetsDefinition", makeAssetsDefinition],
  ["Definitions", makeDefinitions],
  ["definitions", lazyDefinitions],
  ["map_asset_specs", mapAssetSpecs],
  ["external_assets_from_specs", passThrough("specs")],
  ["external_asset_from_spec", (args) => argument(args, 0, "spec") ?? NONE],
  ["with_source_code_references", passThrough("assets_defs")],
  ["link_code_references_to_git", passThrough("assets_defs")],
  ["with_resources", passThrough("definitions")],
  ["load_assets_from_modules", assetsOfModules],
  ["load_definitions_from_module", definitionsOfModules],
  ["load_definitions_from_modules", definitionsOfModules],
  ["load_from_defs_folder", ofFolder],
  ["load_defs", ofFolder]
]);

// src/airlift/tree-mappings/airlift-functions.ts
var TaskDefsObject = class extends Host {
  typeName = "TaskDefs";
  taskId;
  assets;
  constructor(taskId, assets) {
    super();
    this.taskId = taskId;
    this.assets = assets;
  }
};
function withHandles(assets, metadata) {
  return mapCollection(assets, (spec) => spec.withMetadata({ ...NO_METADATA, ...metadata }));
}
function entriesOf(value, run) {
  if (value?.kind === "dict") return { entries: value.store.entries(), open: value.open };
  const doubt = value?.kind === "unknown" ? value.doubt : run.doubt("a dict of mappings");
  return { entries: [], open: doubt };
}
var opened = (collection, doubt) => doubt === null ? collection : {
  members: collection.members.map((member) => ({ ...member, doubt: member.doubt ?? doubt })),
  open: collection.open ?? doubt
};
var assetsWithTaskMappings = (args, run) => {
  const dagId = argument(args, 0, "dag_id");
  const { entries, open } = entriesOf(argument(args, 1, "task_mappings"), run);
  const mapped = entries.map(
    ([taskId, assets]) => withHandles(mappableIn(assets, run), { task: handlesOf(dagId, taskId, run) })
  );
  return toList(opened(merge(...mapped), open), run);
};
var assetsWithDagMappings = (args, run) => {
  const { entries, open } = entriesOf(argument(args, 0, "dag_mappings"), run);
  const mapped = entries.map(
    ([dagId, assets]) => withHandles(mappableIn(assets, run), { dag: handlesOf(dagId, null, run) })
  );
  return toList(opened(merge(...mapped), open), run);
};
var assetsWithMultipleTaskMappings = (args, run) => {
  const handles = readHandles(argument(args, 1, "task_handles") ?? NONE, "task", run);
  return toList(withHandles(mappableIn(argument(args, 0, "assets"), run), { task: handles }), run);
};
var targetedByMultipleTasks = (args, run) => {
  const handles = readHandles(argument(args, 1, "task_handles") ?? NONE, "task", run);
  return new DefinitionsObject(withHandles(assetsIn(argument(args, 0, "defs"), run), { task: handles }));
};
var taskDefs = (args, run) => new TaskDefsObject(argument(args, 0, "task_id") ?? NONE, assetsIn(argument(args, 1, "defs"), run));
var dagDefs = (args, run) => {
  const [first, ...rest] = args.positional;
  const dagId = args.named.get("dag_id") ?? first;
  const defs = args.named.has("dag_id") ? args.positional : rest;
  const mapped = defs.map((value) => {
    if (value instanceof TaskDefsObject) {
      return withHandles(value.assets, { task: handlesOf(dagId, value.taskId, run) });
    }
    return value instanceof DefinitionsObject ? withHandles(value.assets, { dag: handlesOf(dagId, null, run) }) : { members: [], open: run.doubt("definitions of a DAG") };
  });
  return new DefinitionsObject(opened(merge(...mapped), args.openPositional));
};
var dbtDefs = () => new DefinitionsObject({ members: [{ asset: new AssetsObject([unknownSpec()], true), doubt: null }], open: null });
var handedTo = (collection, instance) => mapCollection(collection, (spec) => spec.with({ instance: instance ?? spec.details.instance }));
function peering(parameter) {
  return (args, run) => {
    const selection = selectionIn(args, args.named.get("dag_selector_fn"));
    const given = argument(args, 1, parameter);
    const assets = given === void 0 || given.kind === "none" ? NOTHING : assetsIn(given, run);
    const others = given instanceof DefinitionsObject ? given.peering : NO_PEERING;
    return new DefinitionsObject(handedTo(assets, selection.instance), {
      selections: [selection, ...others.selections],
      transformsEvents: args.named.has("event_transformer_fn") || others.transformsEvents
    });
  };
}
var enrichMappedAssets = (args, run) => {
  const instance = args.named.get("airflow_instance") ?? args.positional[1];
  const name = instance instanceof InstanceObject ? textOf(instance.name) : null;
  return toList(handedTo(assetsIn(args.named.get("mapped_assets") ?? args.positional[0], run), name), run);
};
var AIRLIFT_FUNCTIONS = /* @__PURE__ */ new Map([
  ["assets_with_task_mappings", assetsWithTaskMappings],
  ["assets_with_dag_mappings", assetsWithDagMappings],
  ["assets_with_multiple_task_mappings", assetsWithMultipleTaskMappings],
  ["targeted_by_multiple_tasks", targetedByMultipleTasks],
  ["task_defs", taskDefs],
  ["dag_defs", dagDefs],
  ["dbt_defs", dbtDefs],
  ["AirflowFilter", (args) => new FilterObject(args)],
  ["AirflowInstance", (args) => new InstanceObject(argument(args, 1, "name") ?? NONE)],
  ["build_defs_from_airflow_instance", peering("defs")],
  ["build_job_based_airflow_defs", peering("mapped_defs")],
  ["enrich_airflow_mapped_assets", enrichMappedAssets]
]);

// src/airlift/tree-mappings/partitions-object.ts
var PartitionsObject = class extends Host {
  typeName = "PartitionsDefinition";
  partitions;
  constructor(partitions) {
    super();
    this.partitions = partitions;
  }
};
function readPartitions(value) {
  if (value === null || value.kind === "none") return null;
  return value instanceof PartitionsObject ? value.partitions : "unknown";
}
var DATE = "%Y-%m-%d";
function textArgument({ named: named2 }, name, fallback) {
  const value = named2.get(name);
  if (value === void 0 || value.kind === "none") return fallback;
  return value.kind === "str" ? value.value : null;
}
function timeWindows(schedule, format) {
  return (args) => {
    const isOpen = args.openNamed !== null || args.openPositional !== null;
    const cadence = schedule(args);
    const timezone = textArgument(args, "timezone", "UTC");
    const written = textArgument(args, "fmt", format);
    const offset = args.named.get("end_offset");
    const end = offset === void 0 ? 0 : offset.kind === "int" ? offset.value : null;
    if (isOpen || cadence === null || timezone === null || written === null || end === null) {
      return new PartitionsObject("unknown");
    }
    const ending = end === 0 ? "" : ` End offsetted by ${end} partition${end === 1 ? "" : "s"}.`;
    const description = `${cadence}, starting sometime ${timezone}.${ending}`;
    return new PartitionsObject({ type: "TIME_WINDOW", description, format: written });
  };
}
var always = (text2) => () => text2;
var cronOf = (args) => {
  const text2 = textArgument(args, "cron_schedule", "");
  return text2 === "" ? null : text2;
};
var other = (type) => () => new PartitionsObject({ type, description: null, format: null });
var PARTITIONS = /* @__PURE__ */ new Map([
  ["HourlyPartitionsDefinition", timeWindows(always("Hourly"), `${DATE}-%H:%M`)],
  ["DailyPartitionsDefinition", timeWindows(always("Daily"), DATE)],
  ["WeeklyPartitionsDefinition", timeWindows(always("Weekly"), DATE)],
  ["MonthlyPartitionsDefinition", timeWindows(always("Monthly"), DATE)],
  ["TimeWindowPartitionsDefinition", timeWindows(cronOf, DATE)],
  ["StaticPartitionsDefinition", other("STATIC")],
  ["DynamicPartitionsDefinition", other("DYNAMIC")],
  ["MultiPartitionsDefinition", other("MULTIPARTITIONED")]
]);

// src/airlift/tree-mappings/dagster-vocabulary.ts
var DAGSTER = /^dagster(_\w+)?(\.|$)/;
var METHODS = /* @__PURE__ */ new Map([
  ["AssetKey", makeAssetKey],
  ["AssetKey.from_user_string", keyFromUserString],
  ["AssetKey.from_coercible", makeAssetKey],
  ["Definitions.merge", mergeDefinitions],
  ["Definitions.merge_unbound_defs", mergeDefinitions]
]);
var INTEGRATION_ASSETS = /^dagster_\w+\.(\w+\.)*\w+_assets$/;
var DagsterVocabulary = class {
  #airflow;
  #known = /* @__PURE__ */ new Map();
  constructor(airflow) {
    this.#airflow = airflow;
  }
  claims(path) {
    return DAGSTER.test(path);
  }
  resolve(path) {
    if (!this.claims(path)) return void 0;
    if (this.#known.has(path)) return this.#known.get(path);
    const value = this.#make(path);
    this.#known.set(path, value);
    return value;
  }
  #make(path) {
    const [name = "", owner = ""] = path.split(".").reverse();
    const method = METHODS.get(/^[A-Z]/.test(owner) ? `${owner}.${name}` : name);
    if (method !== void 0) return new NativeType(path, method);
    if (name === "load_airflow_dag_asset_specs") {
      return new NativeFunction(name, (args, run) => this.#airflow.loadDagAssetSpecs(args, run), path);
    }
    if (path.startsWith("dagster_airlift.constants.")) return handlesKeys.get(name);
    const known2 = path.startsWith("dagster_airlift.") ? AIRLIFT_FUNCTIONS.get(name) : DAGSTER_FUNCTIONS.get(name) ?? PARTITIONS.get(name);
    if (known2 !== void 0 && !/^[A-Z]/.test(owner)) {
      return /^[A-Z]/.test(name) ? new NativeType(path, known2) : new NativeFunction(name, known2, path);
    }
    if (INTEGRATION_ASSETS.test(path)) {
      return new NativeFunction(name, () => new NativeFunction(name, () => new AssetsObject([unknownSpec()], true)));
    }
    return void 0;
  }
  /** A function of Dagster that is not known here may hand on the assets that it is given. */
  unknownCall({ path, args, name }, run) {
    if (path === null || !this.claims(path)) return void 0;
    const assets = allValues(args).map((value) => assetsIn(value, run));
    const mapped = assets.flatMap(({ members }) => members);
    if (mapped.length === 0) return void 0;
    return new ResultObject(path, { members: mapped, open: run.doubt(`what \`${name}\` makes of its assets`) });
  }
};

// src/airlift/tree-mappings/peerings.ts
function toPeering2(selection, startRun) {
  const known2 = /* @__PURE__ */ new Map();
  const ask = (dagId) => {
    try {
      const selected = isSelected(selection, dagId, startRun());
      return typeof selected === "boolean" ? selected : null;
    } catch (error) {
      if (error instanceof PyRaise || error instanceof BudgetExceeded) return null;
      throw error;
    }
  };
  return {
    instance: selection.instance,
    takes: (dagId) => {
      const answer = known2.get(dagId);
      if (answer !== void 0) return answer;
      const fresh = ask(dagId);
      known2.set(dagId, fresh);
      return fresh;
    }
  };
}
function loadedPeerings(selections, picks, startRun) {
  const instances = [...new Set(selections.map(({ instance }) => instance))];
  return instances.map((instance) => {
    const picked = picks.filter((pick) => pick.instance === instance).map(({ dagId }) => dagId);
    if (picked.length > 0) return { instance, takes: (dagId) => picked.includes(dagId) };
    const own = selections.filter((each) => each.instance === instance).map((each) => toPeering2(each, startRun));
    return {
      instance,
      takes: (dagId) => {
        const answers = own.map((each) => each.takes(dagId));
        return answers.includes(true) || (answers.includes(null) ? null : false);
      }
    };
  });
}

// src/airlift/tree-mappings/written-line.ts
var MOST_LINES = 400;
function lineFinder(tree) {
  const known2 = /* @__PURE__ */ new Map();
  const linesOf = (file) => {
    const before = known2.get(file);
    if (before !== void 0) return before;
    const bytes = tree.read(file);
    const lines = bytes === void 0 ? [] : new TextDecoder().decode(bytes).split("\n");
    known2.set(file, lines);
    return lines;
  };
  return ({ file, line }, id) => {
    const below = linesOf(file).slice(line - 1, line - 1 + MOST_LINES);
    const found = below.findIndex((text2) => text2.includes(`"${id}"`) || text2.includes(`'${id}'`));
    return found === -1 ? line : line + found;
  };
}

// src/airlift/tree-mappings/python-file.ts
function readPythonFile(file, context) {
  const files = new TreeFiles(context.tree, context.folders);
  const load = (airflow) => {
    const run2 = newRun(airflow, files, context);
    return { run: run2, ending: evaluateFile(file, run2) };
  };
  const { run, ending, picks, selections: loaded } = loadWithDags(load, () => namesIn([...files.reads], context.tree));
  const found = ending.kind === "finished" ? ofModule(ending.module, run) : nothing(file, ending);
  const { mappings, reasons } = toMappings(found.assets, context.tree);
  const built = found.peerings.flatMap((peering2) => peering2.selections);
  const startRun = () => newRun(new AssumedAirflow([]), files, context);
  const hidden = ending.kind === "finished" ? hiddenDefinitions(ending.module) : null;
  if (hidden !== null) reasons.push(hidden);
  if (usesComponentInPython(file, context.tree)) {
    reasons.push({ reason: "a component that is made in Python is not read", file, line: 1 });
  }
  return {
    file,
    api: "python",
    mappings,
    complete: reasons.length === 0,
    reasons,
    instances: [...new Set([...built, ...loaded].flatMap(({ instance }) => instance ?? []))].sort(),
    picks,
    peerings: [
      ...built.map((selection) => toPeering2(selection, startRun)),
      ...picks.open === null ? loadedPeerings(loaded, picks.dags, startRun) : []
    ],
    transformsEvents: found.peerings.some(({ transformsEvents }) => transformsEvents),
    reads: files.reads,
    definesAll: found.hasDefinitions || hidden !== null
  };
}
function newRun(airflow, files, { parses, importRoots, environment }) {
  const vocabularies = [new DagsterVocabulary(airflow)];
  return new Run({ files, parses, vocabularies, importRoots, environment, limits: DEFAULT_LIMITS });
}
var QUOTED = /(["'])([\w.-]{1,250})\1/g;
function namesIn(files, tree) {
  const texts = files.flatMap((file) => {
    const bytes = file.endsWith(".py") ? tree.read(file) : void 0;
    if (bytes === void 0) return [];
    return Array.from(new TextDecoder().decode(bytes).matchAll(QUOTED), ([, , text2 = ""]) => text2);
  });
  return [...new Set(texts)];
}
function nothing(file, ending) {
  const open = ending.kind === "stopped" ? { reason: `evaluation was stopped: ${ending.reason}`, file, line: 1 } : { reason: `loading the file may raise ${ending.error.type}`, file: ending.error.file, line: ending.error.line };
  return { assets: { members: [], open }, peerings: [], hasDefinitions: true };
}
function ofModule(module, run) {
  const named2 = module.attributes.get("defs");
  const main = named2 === void 0 ? [] : definitionsIn(named2);
  const all = main.length > 0 ? main : [...module.attributes.values()].flatMap(definitionsIn);
  if (all.length === 0) return { assets: assetsOfModule(module, run), peerings: [], hasDefinitions: false };
  return {
    assets: merge(...all.map(({ assets }) => assets)),
    peerings: all.map(({ peering: peering2 }) => peering2),
    hasDefinitions: true
  };
}
function hiddenDefinitions({ attributes, path, open }) {
  if (open) return { reason: "names that a star import brings are not known", file: path, line: 1 };
  for (const name of ["defs", "definitions"]) {
    const value = attributes.get(name);
    if (value?.kind === "unknown") return value.doubt;
    if (value?.kind === "external" && value.called) return { reason: `\`${value.path}\``, file: path, line: 1 };
  }
  return null;
}
function definitionsIn(value) {
  if (value instanceof DefinitionsObject) return [value];
  if (value.kind === "choice") {
    return value.options.flatMap(
      ({ value: option, condition }) => definitionsIn(option).map(({ assets, peering: peering2 }) => ({ assets: doubted2(assets, condition.doubt), peering: peering2 }))
    );
  }
  if (value.kind !== "unknown" || value.guess === null) return [];
  const { doubt } = value;
  return definitionsIn(value.guess).map(({ assets, peering: peering2 }) => ({ assets: doubted2(assets, doubt), peering: peering2 }));
}
function doubted2({ members, open }, doubt) {
  return { members: members.map((member) => ({ ...member, doubt: member.doubt ?? doubt })), open };
}
function toMappings({ members, open }, tree) {
  const mappings = /* @__PURE__ */ new Map();
  const lineOf2 = lineFinder(tree);
  const doubts = open === null ? [] : [open];
  for (const { asset: asset2, doubt } of members) {
    const [specs, executable] = asset2 instanceof SpecObject ? [[asset2], false] : [asset2.specs, asset2.executable];
    for (const spec of specs) {
      const { task, dag, doubt: unread } = spec.details.metadata;
      const handles = [task, dag].filter((each) => each !== null);
      doubts.push(...[unread, ...handles.map((each) => each.doubt)].filter((each) => each !== null));
      for (const mapping of handles.flatMap((each) => each.handles.map((handle) => told(handle, each)))) {
        const key = JSON.stringify([mapping.dagId, mapping.taskId, spec.details.key]);
        const before = mappings.get(key);
        if (before?.certainty === "exact") continue;
        mappings.set(key, {
          ...mapping,
          line: lineOf2(mapping, mapping.taskId ?? mapping.dagId),
          assetKey: spec.details.key,
          instance: spec.details.instance,
          executable,
          // Of an asset whose key is not known nothing else is either.
          partitions: spec.details.key === null ? "unknown" : readPartitions(spec.details.partitions),
          certainty: doubt === null ? mapping.certainty : weakest(mapping.certainty, "conditional")
        });
      }
    }
  }
  return { mappings: [...mappings.values()].sort(compareMappings), reasons: distinct(doubts) };
}
function told({ dagId, taskId, certainty }, { file, line }) {
  return { dagId, taskId, certainty, file, line };
}
function distinct(doubts) {
  return [...new Map(doubts.map((doubt) => [JSON.stringify(doubt), doubt])).values()];
}
function usesComponentInPython(file, tree) {
  const bytes = tree.read(file);
  return bytes !== void 0 && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("AirflowInstanceComponent");
}

// src/airlift/tree-mappings/read.ts
var DEFAULT_ROOTS = ["src"];
function readTreeMappings(tree, options) {
  const found = findDefinitionsFiles(tree, options.definitions ?? null, options.mentions);
  const deployments = findDeployments(tree);
  const loaded = found.python.length === 0 ? [] : deployments.map(({ file }) => file).filter((file) => tree.has(file));
  const context = {
    tree,
    folders: foldersOf(tree),
    parses: options.parses,
    importRoots: options.importRoots ?? DEFAULT_ROOTS,
    environment: options.environment ?? /* @__PURE__ */ new Map()
  };
  const readings = /* @__PURE__ */ new Map();
  for (const file of [.../* @__PURE__ */ new Set([...found.python, ...loaded])].sort()) {
    readings.set(file, unchanged(file, options) ?? readIfThere(file, context));
  }
  for (const file of found.components) {
    const reading2 = unchanged(file, options) ?? readComponentFile(file, tree);
    if (reading2 !== null) readings.set(file, reading2);
  }
  const files = [...readings.values()].filter((reading2) => matters(reading2) && !isPart(reading2, readings)).map((reading2) => withDeployment(reading2, deployments, readings)).sort((one, other2) => one.file < other2.file ? -1 : 1);
  return { mappings: files.length === 0 ? null : { files }, readings };
}
function readIfThere(file, context) {
  try {
    return readPythonFile(file, context);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const reasons = [{ reason: error.message, file, line: 1 }];
    const reads = /* @__PURE__ */ new Set([file]);
    const nothing2 = { mappings: [], instances: [], picks: NO_PICKS, peerings: [], transformsEvents: false };
    return { file, api: "python", ...nothing2, complete: false, reasons, reads, definesAll: true };
  }
}
function unchanged(file, { otherSide }) {
  const reading2 = otherSide?.readings.get(file);
  if (otherSide === void 0 || reading2 === void 0) return void 0;
  const { changed: changed2 } = otherSide;
  const isAltered = (path) => changed2.has(path) || path.endsWith("/") && [...changed2].some((each) => each.startsWith(path));
  return [...reading2.reads].some(isAltered) ? void 0 : reading2;
}
var matters = ({ mappings, instances, complete }) => mappings.length > 0 || instances.length > 0 || !complete;
function isPart({ file, definesAll }, readings) {
  if (definesAll) return false;
  return [...readings.values()].some((other2) => other2.definesAll && other2.file !== file && other2.reads.has(file));
}
var known = /* @__PURE__ */ new WeakMap();
function withDeployment(reading2, deployments, readings) {
  const names = deployments.filter(
    ({ file: file2, folder }) => file2 === reading2.file || readings.get(file2)?.reads.has(reading2.file) === true || folder !== null && reading2.file.startsWith(folder)
  ).map(({ location }) => location);
  const deployedAs = [...new Set(names)].sort();
  const before = known.get(reading2);
  if (before !== void 0 && JSON.stringify(before.deployedAs) === JSON.stringify(deployedAs)) return before;
  const { definesAll: _, ...rest } = reading2;
  const file = { ...rest, deployedAs };
  known.set(reading2, file);
  return file;
}

// src/commands/read-projects.ts
function readProjects(sides, options) {
  return withoutPauses(readingProjects(sides, options));
}
function* readingProjects({ base, head, changed: changed2 }, options) {
  const { instances, onProgress, known: known2, parses = new ParseCache() } = options;
  const mentions = known2?.mentions ?? new Mentions();
  const touched = touchedBy(changed2);
  const heads = [];
  const bases = [];
  for (const [index, instance] of instances.entries()) {
    const context = { instance, parses, mentions };
    const now = yield* reading({ ...context, tree: head, onProgress }, known2?.readings[index] ?? null);
    heads.push(now);
    if (base === null) continue;
    bases.push(yield* reading({ ...context, tree: base }, touched.everything ? null : { ...now, ...touched }));
  }
  const definitions = readDefinitions({ base, head, changed: changed2 }, { ...options, parses, mentions });
  const after = assemble(head, instances, heads, definitions.head);
  if (base === null) return { head: after, base: null, readings: heads };
  const before = assemble(base, instances, bases, definitions.base, servedAlike(after, touched));
  return { head: after, base: before, readings: heads };
}
function touchedBy(changed2) {
  const folders = foldersAround(changed2);
  return {
    isAltered: (path) => changed2.has(path) || folders.has(path),
    everything: [...changed2].some((path) => isPinFile(path) || isIgnoreFile(path))
  };
}
function foldersAround(paths) {
  const folders = new Set(paths.size === 0 ? [] : ["/"]);
  for (const path of paths) {
    for (let slash = path.lastIndexOf("/"); slash !== -1; slash = path.lastIndexOf("/", slash - 1)) {
      const folder = path.slice(0, slash + 1);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
function servedAlike({ served, calls }, { isAltered }) {
  const altered = new Set(
    calls.flatMap(({ file, folder }) => folder !== null && isAltered(`${folder}/`) ? [file] : [])
  );
  return new Map(served.flatMap((each) => altered.has(each.dag.file) ? [] : [[each.dag, each]]));
}
function readDefinitions({ base, head, changed: changed2 }, {
  definitions,
  instances,
  parses,
  mentions
}) {
  const options = {
    parses,
    importRoots: ["src", ...instances.flatMap(({ importRoots }) => importRoots ?? [])],
    ...definitions === void 0 ? {} : { definitions }
  };
  const now = readTreeMappings(head, { ...options, mentions: (path) => mentions.of(head, path) });
  if (base === null) return { head: now.mappings, base: null };
  const before = readTreeMappings(base, {
    ...options,
    mentions: (path) => mentions.of(base, path),
    otherSide: { readings: now.readings, changed: changed2 }
  });
  return { head: now.mappings, base: before.mappings };
}
function assemble(tree, instances, readings, treeMappings, known2) {
  const all = (pick) => readings.flatMap((reading2) => pick(reading2));
  const extraction = {
    dags: all(({ extraction: extraction2 }) => extraction2.dags).sort(
      (a, b) => textOrder(a.dagId, b.dagId) || textOrder(a.file, b.file)
    ),
    failures: all(({ extraction: extraction2 }) => extraction2.failures),
    open: all(({ extraction: extraction2 }) => extraction2.open),
    reads: new Map(all(({ extraction: extraction2 }) => [...extraction2.reads]))
  };
  const calls = all((reading2) => reading2.calls);
  const folders = proxiedStateFolders(tree, calls).map((folder) => readProxiedState(tree, folder));
  const served = readings.flatMap(
    (reading2, index) => serveDags(reading2.extraction, reading2.calls, folders, () => instances[index]?.name ?? null, known2)
  );
  return {
    id: tree.id,
    extraction,
    calls,
    folders,
    served: served.sort((a, b) => textOrder(a.dag.dagId, b.dag.dagId) || textOrder(a.dag.file, b.dag.file)),
    treeMappings
  };
}

export {
  parseProxiedStateFile,
  stemOf,
  proxiedStateFolders,
  readProxiedState,
  serveDags,
  readProjects,
  readingProjects
};
