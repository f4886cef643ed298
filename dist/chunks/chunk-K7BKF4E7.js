
// src/grouped.ts
function groupedBy(keyOf) {
  const known = /* @__PURE__ */ new WeakMap();
  return (items, key) => {
    let groups = known.get(items);
    if (groups === void 0) known.set(items, groups = group(items, keyOf));
    return groups.get(key) ?? [];
  };
}
function group(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === void 0) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}

// src/airlift/lookup.ts
var servedById = groupedBy(({ dag }) => dag.dagId);
var dagsById = groupedBy(({ dagId }) => dagId);
var dagsOfFile = groupedBy(({ file }) => file);
var callsOfFile = groupedBy(({ file }) => file);
var failuresOfFile = groupedBy(({ file }) => file);

// src/airlift/names.ts
var LONGEST_KEY = 250;
function overrideTaskId(dagId) {
  return `DAGSTER_OVERRIDE_DAG_${dagId}`;
}
function rebuiltTaskId(taskId, groupPrefix) {
  return groupPrefix === "" ? taskId : `${groupPrefix}.${taskId}`;
}
function dagsterName(dagId) {
  const parts = Array.from(dagId, (char) => {
    if (/^[A-Za-z0-9_]$/.test(char)) return char;
    return char === "/" ? "__" : "_";
  });
  return parts.join("");
}
function dagAssetKey(instance, dagId) {
  return [instance, "dag", dagsterName(dagId)];
}

// src/airlift/proxied-state/handling.ts
function handlingOf(folder, dagId) {
  const files = folder.files.filter((file) => file.dagId === dagId);
  const handlings = files.map(handlingByFile);
  const [first, ...others] = handlings;
  if (first === void 0) return { level: "untouched" };
  if (handlings.includes(null)) return null;
  if (others.every((other) => meaning(other) === meaning(first))) return first;
  const entries = handlings.flatMap((handling) => handling?.level === "task" ? handling.entries : []);
  return { level: "unclear", files, entries };
}
function handlingByFile(file) {
  const { state } = file;
  switch (state.level) {
    case "raises":
    case "unread":
      return null;
    case "dag":
      return state.replaces ? { level: "dag", file } : { level: "untouched" };
    case "task":
      return { level: "task", file, entries: lastOfEach(state.entries) };
  }
}
function lastOfEach(entries) {
  const byId = /* @__PURE__ */ new Map();
  for (const entry of entries) byId.set(`${entry.idIsText} ${entry.id}`, entry);
  return [...byId.values()];
}
function meaning(handling) {
  const entries = handling?.level === "task" ? handling.entries.map(({ id, idIsText, proxied }) => [id, idIsText, proxied]) : [];
  return JSON.stringify([handling?.level, entries]);
}

// src/airlift/proxying-problems.ts
function isOfLoader(kind) {
  return kind === "path-is-string" || kind === "missing-folder" || kind === "bad-file";
}
function callEffects(dags, calls, folderOf) {
  const byId = new Map(dags.map((dag) => [dag.dagId, dag]));
  const handled = /* @__PURE__ */ new Set();
  return [...calls].sort((one, other) => one.line - other.line).map((call) => {
    const effect = effectOf(call, byId, call.folder === null ? void 0 : folderOf.get(call.folder), handled);
    for (const { dag } of effect.handled) handled.add(dag);
    return effect;
  });
}
function effectOf(call, dags, folder, earlier) {
  if (call.reached === "no") return { call, problems: [], handled: [], doubt: null };
  const certainty = call.reached === "yes" ? "exact" : "conditional";
  const folderProblems = loadProblems(call, folder, certainty);
  const unknownArguments = call.unknownArguments.length > 0 ? [{ kind: "unknown-arguments", names: call.unknownArguments, certainty: "conditional" }] : [];
  const before = [...folderProblems, ...unknownArguments];
  const doubt = doubtOf(call, folder);
  if (call.dagIds === null) return { call, problems: before, handled: [], doubt };
  if (call.dagIds.length === 0)
    return { call, problems: [...before, { kind: "no-dags", certainty }], handled: [], doubt };
  const handled = [...new Set(call.dagIds)].flatMap((dagId) => {
    const dag = dags.get(dagId);
    const handling = folder === void 0 ? null : handlingOf(folder, dagId);
    return dag === void 0 || handling === null || handling.level === "untouched" ? [] : [{ dag, handling }];
  });
  const listed = handled.flatMap(({ dag, handling }) => entryProblems(call, dag, handling, certainty));
  const rebuilt = [...handled].sort((one, other) => Number(other.handling.level === "dag") - Number(one.handling.level === "dag")).flatMap(({ dag, handling }) => rebuildProblems(call, dag, handling, certainty, earlier.has(dag)));
  const unclear = handled.some(({ handling }) => handling.level === "unclear");
  return {
    call,
    problems: [...before, ...listed, ...rebuilt],
    handled,
    doubt: doubt ?? (unclear ? "two proxied_state files speak of one DAG" : null)
  };
}
function doubtOf(call, folder) {
  if (call.reached === "conditional") return "whether proxying_to_dagster is called depends on a condition";
  if (call.dagIds === null) return "the globals that proxying_to_dagster is given are not known";
  if (call.folder === null && !call.pathIsString) return "the path of the proxied_state folder is not known";
  if (call.folder !== null && folder === void 0) return `the folder ${call.folder} was not read`;
  const unread = folder?.files.find(({ state }) => state.level === "unread");
  if (unread?.state.level === "unread") return `${unread.file} is not judged: ${unread.state.reason}`;
  return null;
}
function loadProblems(call, folder, certainty) {
  if (call.pathIsString) return [{ kind: "path-is-string", certainty }];
  if (folder === void 0) return [];
  if (folder.missing) return [{ kind: "missing-folder", folder: folder.folder, certainty }];
  return folder.files.filter(({ state }) => state.level === "raises").map((file) => ({ kind: "bad-file", file, certainty }));
}
function entryProblems(call, dag, handling, certainty) {
  if (handling.level !== "task" && handling.level !== "unclear") return [];
  const sure = handling.level === "task" ? certainty : "conditional";
  return handling.entries.flatMap((entry) => {
    const task = entry.idIsText ? dag.tasks.find(({ taskId }) => taskId === entry.id) : void 0;
    if (task === void 0) {
      const known = dag.complete || !entry.idIsText;
      return [{ kind: "unknown-task", dag, entry, certainty: known ? sure : "unresolved" }];
    }
    const soft = task.certainty === "exact" ? sure : "conditional";
    if (task.mapped) return [{ kind: "mapped-task", dag, entry, certainty: soft }];
    const isLater = task.file === call.file && task.line > call.line;
    return isLater ? [{ kind: "unknown-task", dag, entry, certainty: "conditional" }] : [];
  });
}
function rebuildProblems(call, dag, handling, certainty, isAgain) {
  const bound = call.dagIds?.filter((dagId) => dagId === dag.dagId).length ?? 0;
  const again = isAgain || bound > 1;
  if (handling.level === "dag") return call.ownDagBuilder ? [] : overrideProblems(dag, certainty, again);
  if (handling.level !== "task") return [];
  const sure = call.ownTaskBuilder ? "conditional" : certainty;
  const proxied = handling.entries.filter((entry) => entry.proxied).map(({ id }) => id);
  const problems = insideProblems(call, dag, proxied, sure);
  const grouped = findGrouped(dag, proxied);
  if (again && grouped !== void 0) {
    problems.push({ kind: "proxied-twice", dag, taskId: grouped.taskId, certainty: sure });
  }
  for (const edge of call.laterEdges) {
    if (edge.dagId !== dag.dagId || !proxied.includes(edge.taskId)) continue;
    problems.push({ kind: "later-edge", dag, taskId: edge.taskId, line: edge.line, certainty });
  }
  return problems;
}
function findGrouped(dag, taskIds) {
  return dag.tasks.find((task) => task.groupPrefix !== "" && taskIds.includes(task.taskId));
}
function insideProblems({ insideDag: outer }, dag, proxied, certainty) {
  const [first] = proxied;
  if (outer === null || first === void 0) return [];
  if (outer !== dag.dagId) return [{ kind: "inside-dag", dag, taskId: first, outer, certainty }];
  const grouped = new Set(dag.tasks.filter(({ groupPrefix }) => groupPrefix !== "").map(({ taskId }) => taskId));
  const taken = proxied.find((taskId) => !grouped.has(taskId));
  if (taken === void 0) return [{ kind: "inside-dag", dag, taskId: first, outer, certainty: "conditional" }];
  return [{ kind: "inside-dag", dag, taskId: taken, outer, certainty }];
}
function overrideProblems(dag, certainty, again) {
  const taskId = overrideTaskId(dag.dagId);
  if (taskId.length > LONGEST_KEY) return [{ kind: "key-too-long", dag, certainty }];
  if (dag.tasks.some((task) => task.taskId === taskId)) return [{ kind: "override-exists", dag, certainty }];
  return again ? [{ kind: "proxied-twice", dag, taskId, certainty }] : [];
}
function toImportError(problem) {
  switch (problem.kind) {
    case "path-is-string":
    case "missing-folder":
    case "bad-file":
      return "ProxiedStateParsingError: Error parsing proxied state yaml";
    case "unknown-arguments":
      return `TypeError: proxying_to_dagster() got an unexpected keyword argument '${problem.names[0] ?? ""}'`;
    case "no-dags":
      return "Exception: No dags found in globals dictionary.";
    case "unknown-task":
      return `Exception: Task with id \`${problem.entry.id}\` not found in dag \`${problem.dag.dagId}\`.`;
    case "mapped-task":
      return `Exception: Task with id \`${problem.entry.id}\` in dag \`${problem.dag.dagId}\` is not an instance of BaseOperator.`;
    case "key-too-long":
      return `AirflowException: The key has to be less than ${LONGEST_KEY} characters`;
    case "override-exists":
      return `DuplicateTaskIdFound: Task id '${overrideTaskId(problem.dag.dagId)}' has already been added to the DAG`;
    case "proxied-twice":
      return problem.taskId === overrideTaskId(problem.dag.dagId) ? `DuplicateTaskIdFound: Task id '${problem.taskId}' has already been added to the DAG` : `KeyError: '${problem.taskId}'`;
    case "inside-dag":
      return problem.outer === problem.dag.dagId ? `DuplicateTaskIdFound: Task id '${problem.taskId}' has already been added to the DAG` : `AirflowException: The DAG assigned to <Task(DefaultProxyTaskToDagsterOperator): ${problem.taskId}> can not be changed.`;
    case "later-edge":
      return `DuplicateTaskIdFound: Task id '${problem.taskId}' has already been added to the DAG`;
  }
}

export {
  groupedBy,
  servedById,
  dagsById,
  dagsOfFile,
  callsOfFile,
  failuresOfFile,
  overrideTaskId,
  rebuiltTaskId,
  dagsterName,
  dagAssetKey,
  handlingOf,
  isOfLoader,
  callEffects,
  toImportError
};
