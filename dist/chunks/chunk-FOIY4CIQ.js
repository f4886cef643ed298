import {
  judge
} from "./chunk-G46KHOXQ.js";
import {
  RULES,
  assetName,
  canRead,
  copiesById,
  copiesOf,
  mappingsById,
  mappingsOf,
  mappingsOfTask,
  originalOf,
  readsFrom,
  sameInstance,
  wouldPeer
} from "./chunk-MV2PD2JZ.js";
import {
  dagsById,
  dagsterName,
  failuresOfFile,
  servedById
} from "./chunk-K7BKF4E7.js";
import {
  weakest
} from "./chunk-YT2523AZ.js";
import {
  textOrder
} from "./chunk-6YWLJHJZ.js";

// src/airlift/load-errors.ts
var MOST_ERRORS = 5;
function toLoadError(problems, location) {
  const first = problems.find(({ certainty }) => certainty === "exact");
  if (first === void 0) throw new RangeError("no problem is sure");
  if (first.kind === "unreadable-airflow") return "DagsterError: Failed to fetch DAGs. Status code: 404";
  if (first.kind === "key-collision") return collisionError(first, location);
  if (first.kind === "broken-dag" && first.breakage.kind === "task-in-group") {
    return `DagsterError: Failed to fetch task infos for ${first.dagId}. Status code: 500`;
  }
  const keys = new Set(problems.flatMap(missingKeys));
  const told = [...keys].slice(0, MOST_ERRORS).map((key2) => `KeyError: ${toPythonRepr(key2)}`);
  const others = keys.size > MOST_ERRORS ? ["KeyError: one of the others"] : [];
  const picked = problems.flatMap((problem) => problem.kind === "picked-dag" ? problem.error ?? [] : []);
  return [...told, ...others, ...new Set(picked)].join(" or ");
}
function missingKeys(problem) {
  switch (problem.kind) {
    case "missing-task":
      return [problem.taskId];
    case "replaced-by-dag-proxy":
      return problem.taskIds;
    case "missing-dag":
    case "broken-dag":
      return [problem.dagId];
    case "key-collision":
    case "picked-dag":
    case "unreadable-airflow":
      return [];
  }
}
function collisionError({ dagIds, name }, { airlift }) {
  const [first = name] = dagIds;
  if (airlift?.api !== "builder") {
    return `DagsterInvalidDefinitionError: Duplicate job definition found for job '${dagsterName(first)}'`;
  }
  const error = "DagsterInvalidDefinitionError: Received conflicting AssetSpecs with the same key";
  return airlift.version === null ? `${error} or DagsterInvalidDefinitionError: Duplicate asset key` : error;
}
function toPythonRepr(text) {
  const escaped = text.replaceAll("\\", "\\\\");
  return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

// src/airlift/tree-mappings/said-index.ts
var SaidIndex = class {
  #handles = /* @__PURE__ */ new Map();
  #keys = /* @__PURE__ */ new Map();
  constructor(mappings) {
    for (const mapping of mappings) {
      const handle = handleOf(mapping);
      const known = this.#handles.get(handle) ?? { first: mapping, byKey: /* @__PURE__ */ new Map(), keyless: void 0 };
      this.#handles.set(handle, known);
      if (mapping.assetKey === null) {
        known.keyless ??= mapping;
        continue;
      }
      const key2 = JSON.stringify(mapping.assetKey);
      if (!known.byKey.has(key2)) known.byKey.set(key2, mapping);
      if (!this.#keys.has(key2)) this.#keys.set(key2, mapping);
    }
  }
  /** The mapping that says the same. */
  find(said) {
    const known = this.#handles.get(handleOf(said));
    if (known === void 0 || said.assetKey === null) return known?.first;
    return known.byKey.get(JSON.stringify(said.assetKey)) ?? known.keyless;
  }
  /** A mapping of the asset, to whatever task. */
  ofAsset(key2) {
    return this.#keys.get(JSON.stringify(key2));
  }
  /** Whether both map one asset. */
  sharesAsset(other) {
    return [...this.#keys.keys()].some((key2) => other.#keys.has(key2));
  }
};
var handleOf = ({ dagId, taskId }) => JSON.stringify([dagId, taskId]);

// src/airlift/tree-mappings/changed-files.ts
var indexes = /* @__PURE__ */ new WeakMap();
function indexOf(file) {
  const index = indexes.get(file) ?? new SaidIndex(file.mappings);
  indexes.set(file, index);
  return index;
}
function findIn(file, mapping) {
  return file === null ? void 0 : indexOf(file).find(mapping);
}
function holds(file, mapping) {
  return findIn(file, mapping) !== void 0;
}
function pairFiles(base, head) {
  const before = base.treeMappings?.files ?? [];
  const after = head.treeMappings?.files ?? [];
  const fresh = new Set(after.filter(({ file }) => !before.some((other) => other.file === file)));
  const pairs = before.map((file) => {
    const same = after.find((other) => other.file === file.file);
    const next = same ?? mostAlike(file, [...fresh]);
    if (next !== void 0) fresh.delete(next);
    return { base: file, head: next ?? null };
  });
  return [...pairs, ...[...fresh].map((file) => ({ base: null, head: file }))];
}
function mostAlike(gone, files) {
  const scored = files.map((file) => ({ file, shared: gone.mappings.filter((mapping) => holds(file, mapping)).length })).sort((one, other) => other.shared - one.shared);
  const [best, second] = scored;
  return best !== void 0 && best.shared > 0 && best.shared !== second?.shared ? best.file : void 0;
}
var isChanged = ({ base, head }) => base !== head;

// src/airlift/peering-files.ts
function peeringFiles(location, project, { base, head }) {
  const pairs = base === null ? (head.treeMappings?.files ?? []).map((file) => ({ base: file, head: file })) : pairFiles(base, head);
  const { adopts } = location;
  if (adopts !== void 0) return head.treeMappings?.files.filter(({ file }) => file === adopts.file) ?? [];
  const names = new Set(location.instances.map(({ name }) => name));
  const peering = pairs.filter(
    ({ base: before, head: after }) => (before ?? after)?.instances.some((instance) => names.has(instance))
  );
  const named = peering.filter(
    ({ base: before, head: after }) => [before, after].some((file) => file?.deployedAs.includes(location.name))
  );
  const likely = named.length > 0 ? named : peering.filter((pair) => pair.base !== null);
  return likely.map((pair) => project === head ? pair.head : pair.base);
}
function dagTaker(location, project, repository) {
  const files = peeringFiles(location, project, repository);
  return ({ dagId, instance }) => {
    const answers = new Set(
      files.flatMap((file) => {
        const own = file?.peerings.filter((peering) => fits(peering.instance, instance)) ?? [];
        return file === null || own.length === 0 ? [null] : own.map((peering) => peering.takes(dagId));
      })
    );
    const [answer = null] = answers;
    return answers.size === 1 ? answer : null;
  };
}
var fits = (one, other) => one === null || other === null || one === other;

// src/airlift/mapping-problems.ts
function mappingProblems(location, mappings, project, repository) {
  const context = {
    location,
    project,
    repository,
    takes: dagTaker(location, project, repository),
    took: dagTaker(location, repository.base ?? project, repository),
    taskMapped: new Set(mappings.filter(({ taskId }) => taskId !== null).map(({ dagId }) => dagId))
  };
  const gathered = /* @__PURE__ */ new Map();
  for (const handles of lookups(mappings)) {
    const verdicts = handles.map(({ mapping }) => {
      const verdict = judge2(mapping, context);
      return { ...verdict, certainty: weakest(verdict.certainty, mapping.written?.certainty ?? "exact") };
    });
    const dead = verdicts.filter(({ problem }) => problem !== null);
    const isLeftover = handles.length === 1 && handles[0]?.mapping.readOnLoad === "maybe";
    const isChance = dead.length > 0 && (dead.length < handles.length || isLeftover);
    for (const verdict of dead) {
      const { handle, problem } = verdict;
      const perTask = problem === "missing-task" ? handle.taskId : null;
      const id = JSON.stringify([problem, handle.dagId, handle.instance, perTask]);
      const found = gathered.get(id) ?? { verdict, assets: /* @__PURE__ */ new Set(), taskIds: /* @__PURE__ */ new Set() };
      const certainty = isChance ? weakest(verdict.certainty, "conditional") : verdict.certainty;
      if (found.verdict.certainty !== "exact") found.verdict = { ...verdict, certainty };
      if (found.verdict === verdict) found.verdict = { ...verdict, certainty };
      for (const { mapping } of handles) found.assets.add(assetName(mapping.assetKey));
      if (handle.taskId !== null) found.taskIds.add(handle.taskId);
      gathered.set(id, found);
    }
  }
  return [...gathered.values()].flatMap(({ verdict, assets, taskIds }) => toProblem(verdict, [...assets], [...taskIds]));
}
function lookups(mappings) {
  const byAsset = /* @__PURE__ */ new Map();
  for (const mapping of mappings) {
    const key2 = JSON.stringify(mapping.assetKey);
    const handles = byAsset.get(key2);
    if (handles === void 0) byAsset.set(key2, [{ mapping }]);
    else handles.push({ mapping });
  }
  return [...byAsset.values()].map((handles) => {
    const tasks = handles.filter(({ mapping }) => mapping.taskId !== null);
    return tasks.length > 0 ? tasks : handles;
  });
}
function judge2(mapping, context) {
  const { project } = context;
  const { dagId, taskId } = mapping;
  const handle = { dagId, taskId, instance: mapping.instance ?? instanceOf(mapping, context) };
  const isNew = mapping.written?.change === "added";
  const isLeftOut = context.takes(handle) === false && (isNew || context.took(handle) !== false);
  if (isLeftOut) return { handle, problem: "missing-dag", served: null, certainty: "exact" };
  const candidates = servedOf(project, handle);
  if (candidates.length === 0) return judgeAbsent(handle, isNew, context);
  const gone = goneElsewhere(handle, candidates, context);
  const verdicts = [...candidates.map((served) => judgeServed(handle, served, context)), ...gone];
  const [first] = verdicts;
  const dead = verdicts.find(({ problem }) => problem !== null);
  if (first === void 0 || dead === void 0) return { handle, problem: null, served: null, certainty: "exact" };
  return verdicts.every(({ problem }) => problem !== null) ? dead : { ...dead, certainty: "unresolved" };
}
function servedOf(project, { dagId, instance }) {
  return servedById(project.served, dagId).filter(
    ({ instance: own }) => instance === null || own === null || instance === own
  );
}
function instanceOf(mapping, { repository: { base, head } }) {
  const { dagId, taskId } = mapping;
  const had = servedOf(base ?? head, { dagId, taskId, instance: null }).filter(
    ({ tasks }) => taskId === null || tasks.some((task) => task.taskId === taskId)
  );
  const [instance = null, ...others] = new Set(had.map((served) => served.instance));
  return others.length === 0 ? instance : null;
}
function goneElsewhere(handle, candidates, { repository: { base } }) {
  if (handle.instance !== null || base === null) return [];
  const here = new Set(candidates.map(({ instance }) => instance));
  const isGone2 = servedOf(base, handle).some(({ instance }) => !here.has(instance));
  return isGone2 ? [{ handle, problem: "missing-dag", served: null, certainty: "unresolved" }] : [];
}
function judgeAbsent(handle, isNew, { location, project, repository }) {
  const { base, head } = repository;
  const [former] = [base, head].flatMap((side) => side === null ? [] : servedOf(side, handle));
  if (former === void 0) {
    const unheardOf = isNew && copiesById(location.dags, handle.dagId).length === 0;
    if (!unheardOf) return { handle, problem: null, served: null, certainty: "exact" };
    return {
      handle,
      problem: "missing-dag",
      served: null,
      certainty: isShared(location, repository) ? "conditional" : "exact"
    };
  }
  const [failure] = failuresOfFile(project.extraction.failures, former.dag.file);
  if (failure !== void 0) {
    const served = { ...former, breakage: { kind: "import-error", failure } };
    return { handle, problem: "broken-dag", served, certainty: "exact" };
  }
  const certainty = project.extraction.open.length === 0 ? "exact" : "conditional";
  return { handle, problem: "missing-dag", served: null, certainty };
}
function isShared({ dags }, { base, head }) {
  const peered = dags.filter((dag) => dag.peered);
  const isOurs2 = (dagId) => [base, head].some((side) => side !== null && servedById(side.served, dagId).length > 0);
  return peered.length === 0 || !peered.every(({ dagId }) => isOurs2(dagId));
}
function judgeServed(handle, served, { repository, taskMapped }) {
  const fine = { handle, problem: null, served, certainty: "exact" };
  const { breakage } = served;
  if (breakage?.kind === "import-error") return { ...fine, problem: "broken-dag" };
  if (breakage !== null) return taskMapped.has(handle.dagId) ? { ...fine, problem: "broken-dag" } : fine;
  if (handle.taskId === null) return fine;
  const task = served.tasks.find(({ taskId }) => taskId === handle.taskId);
  if (task !== void 0) {
    return task.certainty === "exact" || wasUnsure(handle, repository) ? fine : { ...fine, problem: "missing-task", certainty: task.certainty };
  }
  const certainty = served.complete ? "exact" : "conditional";
  return { ...fine, problem: served.level === "dag" ? "replaced-by-dag-proxy" : "missing-task", certainty };
}
function wasUnsure(handle, { base }) {
  if (base === null) return true;
  return servedOf(base, handle).some(
    ({ tasks }) => tasks.some(({ taskId, certainty }) => taskId === handle.taskId && certainty !== "exact")
  );
}
function toProblem({ handle, problem, served, certainty }, assets, taskIds) {
  const { dagId, taskId } = handle;
  switch (problem) {
    case "missing-task":
      return taskId === null ? [] : [{ kind: problem, dagId, taskId, assets, certainty }];
    case "missing-dag":
    case "replaced-by-dag-proxy":
      return [{ kind: problem, dagId, taskIds, assets, certainty }];
    case "broken-dag":
      return served?.breakage == null ? [] : [{ kind: problem, dagId, breakage: served.breakage, assets, certainty }];
    default:
      return [];
  }
}

// src/airlift/name-collisions.ts
function collisions(location, project, repository) {
  const instances = /* @__PURE__ */ new Set([
    ...location.dags.filter(({ peered }) => peered).map(({ instance }) => instance),
    ...location.adopts === void 0 ? [] : location.instances.map(({ name }) => name)
  ]);
  return [...instances].flatMap((instance) => {
    const byName = /* @__PURE__ */ new Map();
    for (const peer of peersAfter(location, instance, project, repository)) {
      const name = dagsterName(peer.dagId);
      byName.set(name, [...byName.get(name) ?? [], peer]);
    }
    return [...byName].flatMap(([name, peers]) => {
      if (peers.length < 2) return [];
      const dagIds = peers.map(({ dagId }) => dagId);
      const certainty = weakest(...peers.map((peer) => peer.certainty));
      return [{ kind: "key-collision", dagIds, name, instance, certainty }];
    });
  });
}
var isOf = (served, instance) => instance === null || served.instance === null || served.instance === instance;
function peersAfter(location, instance, project, { base, head }) {
  const cached = location.dags.filter((dag) => dag.peered && dag.instance === instance);
  const cachedIds = new Set(cached.map(({ dagId }) => dagId));
  const ours = (side) => side?.served.filter((served) => isOf(served, instance)) ?? [];
  const known = new Set([...ours(base), ...ours(head)].map(({ dag }) => dag.dagId));
  const here = ours(project).filter(({ breakage }) => breakage?.kind !== "import-error");
  const hereIds = new Set(here.map(({ dag }) => dag.dagId));
  const staying = cached.flatMap(({ dagId }) => {
    if (!known.has(dagId) || hereIds.has(dagId)) return [{ dagId, certainty: "exact" }];
    return project.extraction.open.length > 0 ? [{ dagId, certainty: "conditional" }] : [];
  });
  const picksSome = peeringFiles(location, project, { base, head }).some(
    (file) => file !== null && file.picks.open !== null
  );
  const takes = dagTaker(location, project, { base, head });
  const isTold = (dagId) => takes({ dagId, instance });
  const before = ours(base ?? project).map(({ dag }) => dag.dagId);
  const likely = takesNewDags(
    location,
    cachedIds,
    before.filter((dagId) => isTold(dagId) !== false)
  );
  const coming = [...hereIds].filter((dagId) => !cachedIds.has(dagId)).sort();
  return [
    ...staying,
    ...coming.flatMap((dagId) => {
      const told = isTold(dagId);
      if (told === false || likely === null) return [];
      const inferred = picksSome ? "unresolved" : likely.inferred;
      return [{ dagId, certainty: told === null ? inferred : likely.told }];
    })
  ];
}
function takesNewDags({ airlift, adopts }, cachedIds, before) {
  if (adopts !== void 0) return { told: adopts.certainty, inferred: "unresolved" };
  const peered = before.filter((dagId) => cachedIds.has(dagId)).length;
  if (peered === 0 && before.length > 0) return null;
  const told = peered === before.length ? "exact" : "unresolved";
  return { told, inferred: peered > 1 || airlift?.api === "component" ? told : "unresolved" };
}

// src/airlift/pick-problems.ts
function pickProblems(location, project, repository) {
  if (location.airlift === void 0 || location.airlift.api === "component") return [];
  const files = peeringFiles(location, project, repository);
  const gone = location.dags.filter((dag) => dag.peered && dag.assetKey !== null && isGone(dag, project, repository));
  if (files.length === 0 || files.some((file) => file === null || !file.complete)) {
    return gone.filter((dag) => mayPick(location, dag, repository)).map((dag) => unsure(dag, location.name));
  }
  const certainty = files.length === 1 ? "exact" : "conditional";
  const picks = files.flatMap((file) => file === null ? [] : [file.picks]);
  return [
    ...picks.flatMap((each) => neededIn(each, location, project, repository, certainty)),
    ...picks.flatMap(({ open }) => open === null ? [] : gone.map((dag) => openPick(dag, open)))
  ];
}
var servedAs = ({ served }, { dagId, instance }) => servedById(served, dagId).filter((each) => each.instance === null || instance === null || each.instance === instance);
function isServed(dag, project) {
  return servedAs(project, dag).some(({ breakage }) => breakage?.kind !== "import-error");
}
function isOurs(dag, { base, head }) {
  return [base, head].some((side) => side !== null && servedAs(side, dag).length > 0);
}
function isGone(dag, project, repository) {
  return isOurs(dag, repository) && !isServed(dag, project);
}
function neededIn({ dags }, { dags: cached }, project, repository, certainty) {
  return dags.flatMap((pick) => {
    if (isServed(pick, project)) return [];
    const isCached = copiesById(cached, pick.dagId).some(({ peered }) => peered);
    const ours = isOurs(pick, repository);
    if (!ours && isCached) return [];
    const sure = ours && project.extraction.open.length === 0 ? "exact" : "conditional";
    const { dagId, error, file, line } = pick;
    return [{ kind: "picked-dag", dagId, error, at: { file, line }, reason: null, certainty: weakest(certainty, sure) }];
  });
}
function openPick({ dagId }, { reason, file, line }) {
  return { kind: "picked-dag", dagId, error: null, at: { file, line }, reason, certainty: "unresolved" };
}
function mayPick(location, { dagId, instance }, { base, head }) {
  if (mappingsById(location.mappings, dagId).some(({ readOnLoad }) => readOnLoad !== "never")) return false;
  const peered = location.dags.filter((dag) => dag.peered && dag.instance === instance);
  const known = (base ?? head).served.filter((served) => served.instance === null || served.instance === instance);
  const isPeered = ({ dag }) => copiesById(location.dags, dag.dagId).some((copy) => copy.peered && copy.instance === instance);
  return peered.length === 1 || !known.every(isPeered);
}
function unsure({ dagId }, location) {
  const reason = `code location '${location}' may pick it in Python, and would fail without it`;
  return { kind: "picked-dag", dagId, error: null, at: null, reason, certainty: "unresolved" };
}

// src/airlift/forecast.ts
function foretellLoad(location, project, { airflow = null, ...repository }) {
  const unknown = (error) => ({
    location: location.name,
    outcome: "unknown",
    error,
    problems: []
  });
  if (location.status === "error") return unknown("the location is in error now, so what it maps is not known");
  if (location.status === "loading") return unknown("the location is still loading");
  if (location.airlift === void 0) return { location: location.name, outcome: "loads", error: null, problems: [] };
  const problems = [
    ...unreadable(location, airflow),
    ...mappingProblems(location, lookedUp(location), project, repository),
    ...pickProblems(location, project, repository),
    ...collisions(location, project, repository)
  ].sort(byPhase);
  if (problems.some(({ certainty }) => certainty === "exact")) {
    return { location: location.name, outcome: "fails", error: toLoadError(problems, location), problems };
  }
  const [unsure3] = problems;
  if (unsure3 !== void 0) return { ...unknown(whyUnknown(unsure3, project)), problems };
  return { location: location.name, outcome: "loads", error: null, problems };
}
function unreadable(location, airflow) {
  const asks = location.airlift?.api !== "none" || lookedUp(location).length > 0;
  if (airflow === null || !asks || canRead(location.airlift?.version ?? null, airflow.version)) return [];
  return [{ kind: "unreadable-airflow", airflow, certainty: readsFrom(location, airflow) }];
}
function lookedUp(location) {
  const otherwise = looksMappingsUp(location) ? "always" : "never";
  return location.mappings.filter(({ readOnLoad = otherwise }) => readOnLoad !== "never");
}
function looksMappingsUp({ airlift, dags }) {
  if (airlift === void 0) return false;
  if (airlift.api === "builder") return true;
  if (airlift.api === "component") return !airlift.state.some(({ key: key2 }) => key2.startsWith("AirflowInstanceComponent["));
  return dags.some(({ structure, fileloc }) => structure !== null || fileloc !== null);
}
var PHASE = {
  "unreadable-airflow": 0,
  "broken-dag": 1,
  "missing-task": 1,
  "missing-dag": 1,
  "replaced-by-dag-proxy": 1,
  "picked-dag": 1,
  "key-collision": 2
};
function byPhase(one, other) {
  return phaseOf(one) - phaseOf(other);
}
function phaseOf(problem) {
  return problem.kind === "broken-dag" && problem.breakage.kind === "task-in-group" ? 0 : PHASE[problem.kind];
}
function whyUnknown(problem, project) {
  const reasonsOf = (dagId) => {
    const [dag] = dagsById(project.extraction.dags, dagId);
    const reason = dag?.reasons[0] ?? project.extraction.open[0];
    return reason === void 0 ? "" : `: ${reason.reason} (${reason.file}:${reason.line})`;
  };
  switch (problem.kind) {
    case "missing-task":
      return `whether DAG '${problem.dagId}' still has the mapped task '${problem.taskId}' is not known${reasonsOf(problem.dagId)}`;
    case "missing-dag":
      return `whether the mapped DAG '${problem.dagId}' still exists is not known${reasonsOf(problem.dagId)}`;
    case "replaced-by-dag-proxy":
      return `DAG '${problem.dagId}' is replaced by a task that an own builder names`;
    case "broken-dag":
      return `whether Airflow still serves DAG '${problem.dagId}' is not known${reasonsOf(problem.dagId)}`;
    case "picked-dag":
      return problem.error === null ? `DAG '${problem.dagId}' goes away, and ${problem.reason ?? "whether it is picked in Python is not known"}${problem.at === null ? "" : ` (${problem.at.file}:${problem.at.line})`}` : `whether Airflow serves DAG '${problem.dagId}' is not known, and without it ${problem.at === null ? "the code" : `${problem.at.file}:${problem.at.line}`} raises ${problem.error}`;
    case "unreadable-airflow":
      return `Airlift cannot read Airflow ${problem.airflow.version}, and whether the location reads ${problem.airflow.url} is not known`;
    case "key-collision":
      return `DAGs ${problem.dagIds.join(" and ")} become one name, and whether the location peers both is not known`;
  }
}

// src/airlift/tree-mappings/adoption.ts
function adoptedFile(location, locations, files) {
  if (location.airlift !== void 0 || location.status !== "loaded") return null;
  const beginning = files.flatMap(
    ({ base, head }) => head !== null && head.instances.length > 0 && (base?.instances.length ?? 0) === 0 ? [head] : []
  );
  const named = beginning.find(({ deployedAs }) => deployedAs.includes(location.name));
  if (named !== void 0) return { file: named, certainty: "exact" };
  const [only, ...others] = beginning.filter(({ deployedAs }) => deployedAs.length === 0);
  const meant = locations.filter(({ airlift }) => airlift === void 0);
  if (only === void 0 || others.length > 0 || meant.length > 1) return null;
  return { file: only, certainty: "conditional" };
}
function forsakenInstances(location, files) {
  const names = new Set(location.instances.map(({ name }) => name));
  const reading = files.filter(({ base }) => base?.instances.some((instance) => names.has(instance)));
  const named = reading.filter(({ base }) => base?.deployedAs.includes(location.name));
  const [only, ...others] = named.length > 0 ? named : reading;
  if (only?.base == null || others.length > 0 || only.head?.complete === false) return /* @__PURE__ */ new Set();
  const after = new Set(only.head?.instances ?? []);
  return new Set(only.base.instances.filter((instance) => !after.has(instance)));
}

// src/airlift/tree-mappings/loaded-files.ts
function loadedFiles(location, files) {
  const cached = new SaidIndex(location.mappings);
  const fitting = files.filter((file) => fits2(file, location, cached));
  const named = fitting.filter(({ base }) => base?.deployedAs.includes(location.name) === true);
  if (named.length > 0) return named;
  const deployed = fitting.filter(({ base }) => (base?.deployedAs.length ?? 0) > 0);
  const likely = fitting.filter(
    (file) => deployed.includes(file) || !deployed.some((other) => areAlternatives(file, other))
  );
  const explained = location.mappings.filter((mapping) => likely.some(({ base }) => holds(base, mapping)));
  const whole = likely.filter(({ base }) => explained.every((mapping) => holds(base, mapping)));
  return whole.length > 0 ? whole : likely;
}
function fits2({ base }, location, cached) {
  const sure = base?.mappings.filter(({ certainty }) => certainty === "exact") ?? [];
  if (sure.length === 0) return false;
  const names = location.instances.map(({ name }) => name);
  return sure.every(
    (mapping) => (mapping.instance === null || names.length === 0 || names.includes(mapping.instance)) && cached.find(mapping) !== void 0
  );
}
function areAlternatives(one, other) {
  if (one === other || one.base === null || other.base === null) return false;
  return indexOf(one.base).sharesAsset(indexOf(other.base));
}

// src/airlift/tree-mappings/after-merge.ts
function mappingsAfterMerge(cached, base, project) {
  if (cached === null || base === null) return cached;
  const files = pairFiles(base, project);
  if (files.length === 0) return cached;
  const loaded = cached.locations.filter(({ status }) => status === "loaded");
  const from = new Map(loaded.map((location) => [location, loadedFiles(location, files)]));
  const locations = cached.locations.map((location) => {
    const likely = from.get(location);
    if (likely === void 0) return location;
    const adopted = adoptedFile(location, cached.locations, files);
    if (adopted !== null) return adopting(location, adopted);
    const kept = location.mappings.flatMap((mapping) => {
      const after = afterwards(mapping, likely, files);
      return after === null ? [] : [after];
    });
    const now = { location, index: new SaidIndex(location.mappings) };
    const added = files.flatMap((file) => additionsOf(file, now, from, files));
    return { ...forsaking(location, files), mappings: [...kept, ...added].sort(compareMappings) };
  });
  return { ...cached, locations };
}
function forsaking(location, files) {
  const forsaken = forsakenInstances(location, files);
  if (forsaken.size === 0) return location;
  const isLeft = (instance) => instance === null || !forsaken.has(instance);
  const instances = location.instances.filter(({ name }) => isLeft(name));
  const dags = location.dags.filter(({ instance }) => isLeft(instance));
  if (instances.length > 0) return { ...location, instances, dags };
  const { airlift: _, ...rest } = location;
  return { ...rest, instances, dags };
}
function adopting(location, { file, certainty }) {
  const api = file.api === "component" ? "component" : "builder";
  const next = {
    ...location,
    airlift: { version: null, api, state: [] },
    instances: file.instances.map((name) => ({ name })),
    adopts: { file: file.file, certainty }
  };
  const now = { location: next, index: new SaidIndex(next.mappings) };
  const mappings = file.mappings.map(
    (mapping) => toMapping(mapping, { base: null, head: file }, now, weakest(mapping.certainty, certainty))
  );
  return { ...next, mappings: [...location.mappings, ...mappings].sort(compareMappings) };
}
function afterwards(cached, likely, files) {
  const candidates = likely.length > 0 ? likely : files;
  const holders = candidates.filter(({ base }) => findIn(base, cached)?.certainty === "exact");
  const [holder] = holders;
  if (holder === void 0) return cached;
  const mapping = { ...cached, instance: cached.instance ?? instanceIn(holders, cached) };
  const keepers = holders.filter(({ head }) => holds(head, mapping));
  const [keeper] = keepers;
  if (keeper !== void 0) {
    const certainty = keepers.length === holders.length ? "exact" : "conditional";
    const kept = written(keeper, mapping, certainty, certainty === "exact" ? "kept" : "taken");
    return { ...mapping, ...kept, ...changedAsset(mapping, keepers) };
  }
  const movedTo = files.find(({ base, head }) => holds(head, mapping) && !holds(base, mapping));
  if (movedTo !== void 0) return { ...mapping, ...written(movedTo, mapping, "exact", "kept") };
  const unread = files.some((file) => isChanged(file) && file.head?.complete === false);
  return unread ? { ...mapping, ...written(holder, mapping, "conditional", "taken") } : null;
}
function instanceIn(holders, mapping) {
  const [instance = null, ...others] = new Set(holders.map(({ base }) => findIn(base, mapping)?.instance ?? null));
  return others.length === 0 ? instance : null;
}
function changedAsset(mapping, keepers) {
  return { executable: executableAfter(mapping, keepers), partitions: partitionsAfter(mapping, keepers) };
}
function executableAfter(mapping, keepers) {
  const told = keepers.filter(isChanged).map(({ base, head }) => {
    const before = findIn(base, mapping)?.executable ?? null;
    const after = findIn(head, mapping)?.executable ?? null;
    return before === after ? null : after;
  });
  const [first] = told;
  return first != null && told.every((each) => each === first) ? first : mapping.executable;
}
function written({ base, head }, mapping, certainty, change) {
  const found = findIn(head, mapping) ?? findIn(base, mapping);
  if (found === void 0) return {};
  return { written: { file: found.file, line: found.line, certainty: weakest(certainty, found.certainty), change } };
}
function partitionsAfter(mapping, keepers) {
  for (const { base, head } of keepers.filter(isChanged)) {
    const before = findIn(base, mapping)?.partitions ?? null;
    const after = findIn(head, mapping)?.partitions ?? null;
    if (before === "unknown" || after === "unknown") return null;
    if (JSON.stringify(before) !== JSON.stringify(after)) return after;
  }
  return mapping.partitions;
}
function additionsOf(file, { location, index }, likely, files) {
  if (!isChanged(file) || file.head === null || location.airlift === void 0) return [];
  const fresh = file.head.mappings.filter((mapping) => !holds(file.base, mapping) && index.find(mapping) === void 0);
  return fresh.flatMap((mapping) => {
    const certainty = certaintyOf(file, mapping, location, likely, files);
    return certainty === null ? [] : [toMapping(mapping, file, { location, index }, weakest(mapping.certainty, certainty))];
  });
}
function certaintyOf(file, mapping, location, likely, files) {
  const loading = [...likely].filter(([, loaded]) => loaded.includes(file)).map(([each]) => each);
  if (loading.length > 0) {
    if (!loading.includes(location)) return null;
    const rivals = (likely.get(location) ?? []).filter((other) => areAlternatives(file, other));
    return loading.length === 1 && rivals.every(({ head }) => holds(head, mapping)) ? "exact" : "conditional";
  }
  const peering = mayLoad([...likely.keys()], file, mapping);
  if (!peering.includes(location)) return null;
  if (peering.length > 1) return "conditional";
  const isOnlyOne = files.every((other) => other === file || other.base === null);
  const explainsAll = file.base !== null && file.base.complete && file.base.mappings.length === 0;
  return isOnlyOne && explainsAll && location.mappings.length === 0 ? "exact" : "conditional";
}
function mayLoad(locations, { base, head }, { instance }) {
  const names = /* @__PURE__ */ new Set([...base?.deployedAs ?? [], ...head?.deployedAs ?? []]);
  const named = locations.filter(({ name, airlift }) => airlift !== void 0 && names.has(name));
  if (named.length > 0) return named;
  return locations.filter(
    ({ airlift, instances }) => airlift !== void 0 && (instance === null || instances.length === 0 || instances.some(({ name }) => name === instance))
  );
}
function toMapping(mapping, file, cached, certainty) {
  const { dagId, taskId, partitions } = mapping;
  const { location } = cached;
  const former = formerOf(mapping, file, cached);
  const [only, ...others] = location.instances;
  return {
    dagId,
    taskId,
    assetKey: [...mapping.assetKey ?? former?.assetKey ?? [`assets of ${mapping.file}:${mapping.line}`]],
    instance: mapping.instance ?? (others.length === 0 ? only?.name ?? null : null),
    // What nothing is known of is not called broken.
    executable: mapping.executable ?? former?.executable ?? true,
    partitions: partitions === "unknown" ? null : partitions,
    readOnLoad: former?.readOnLoad ?? (location.airlift?.api === "builder" ? "always" : "never"),
    written: { file: mapping.file, line: mapping.line, certainty, change: "added" }
  };
}
function formerOf(mapping, { base, head }, { index }) {
  const { assetKey, dagId } = mapping;
  if (assetKey !== null) return index.ofAsset(assetKey);
  const [gone, ...more] = (base?.mappings ?? []).filter(
    (each) => each.dagId === dagId && each.assetKey === null && !holds(head, each)
  );
  return gone === void 0 || more.length > 0 ? void 0 : index.find(gone);
}
function compareMappings(one, other) {
  const [left, right] = [one, other].map(
    ({ dagId, taskId, assetKey }) => JSON.stringify([dagId, taskId ?? "", assetKey])
  );
  return left === void 0 || right === void 0 || left === right ? 0 : left < right ? -1 : 1;
}

// src/drift/altered.ts
function altered(base, head) {
  const before = new Set(base.served);
  const alike = new Set(head.served.filter((served) => before.has(served)));
  const differing = [...base.served, ...head.served].filter((served) => !alike.has(served));
  const ids = new Set(differing.map(({ dag }) => dag.dagId));
  const touched = ({ dag }) => ids.has(dag.dagId);
  return { base: { served: base.served.filter(touched) }, head: { served: head.served.filter(touched) } };
}

// src/drift/renames.ts
var MIN_LIKENESS = 0.6;
function likeness(a, b) {
  if (a.size === 0 && b.size === 0) return 1;
  const shared = [...a].filter((name) => b.has(name)).length;
  return shared / (a.size + b.size - shared);
}
function fits3(removed, added) {
  return removed.kind === null || added.kind === null || removed.kind === added.kind;
}
function pairRenames(removed, added) {
  const scored = removed.flatMap(
    (from) => added.filter((to) => fits3(from, to)).map((to) => ({ from, to, score: likeness(from.around, to.around) }))
  ).filter(({ score }) => score >= MIN_LIKENESS).sort((a, b) => b.score - a.score || textOrder(a.from.name, b.from.name));
  const rivals = (pair) => scored.filter(
    (other) => other !== pair && other.score === pair.score && (other.from === pair.from || other.to === pair.to)
  );
  const taken = /* @__PURE__ */ new Set();
  const pairs = [];
  for (const pair of scored) {
    if (taken.has(pair.from) || taken.has(pair.to) || rivals(pair).length > 0) continue;
    taken.add(pair.from).add(pair.to);
    pairs.push({ from: pair.from.name, to: pair.to.name });
  }
  return pairs;
}

// src/drift/structure.ts
function neighbours(graph, taskId) {
  const around = graph.edges.flatMap(
    ({ from, to }) => from === taskId ? [`after ${to}`] : to === taskId ? [`before ${from}`] : []
  );
  return new Set(around);
}
function traits(graph, taskId) {
  const operator = graph.tasks.find((task) => task.taskId === taskId)?.operator ?? null;
  return { name: taskId, kind: operator?.split(".").at(-1) ?? null, around: neighbours(graph, taskId) };
}
function renamedTasks(from, to) {
  const before = new Set(from.tasks.map((task) => task.taskId));
  const after = new Set(to.tasks.map((task) => task.taskId));
  const without = (ids, others) => [...ids].filter((id) => !others.has(id));
  return pairRenames(
    without(before, after).map((taskId) => traits(from, taskId)),
    without(after, before).map((taskId) => traits(to, taskId))
  );
}
var edgeKey = (edge) => JSON.stringify([edge.from, edge.to]);
function compareTasks(dag, copy) {
  const whole = copy.from === "source";
  const here = new Map(dag.tasks.map((task) => [task.taskId, task]));
  const there = new Map(copy.tasks.map((task) => [task.taskId, task]));
  const sure = dag.complete && (copy.complete || !whole) ? "exact" : "conditional";
  const added = whole ? [...here.keys()].filter((taskId) => !there.has(taskId)) : [];
  const removed = [...there.keys()].filter((taskId) => !here.has(taskId));
  const renames = renamedTasks(copy, dag);
  const renamedTo = new Map(renames.map(({ from, to }) => [to, from]));
  const renamedFrom = new Set(renames.map(({ from }) => from));
  const certaintyOf2 = (taskId) => weakest(sure, here.get(taskId)?.certainty ?? "exact", there.get(taskId)?.certainty ?? "exact");
  return [
    ...renames.map(({ from, to }) => ({
      kind: "task-renamed",
      taskId: to,
      from,
      certainty: weakest(certaintyOf2(from), certaintyOf2(to))
    })),
    ...added.filter((taskId) => !renamedTo.has(taskId)).map((taskId) => ({ kind: "task-added", taskId, certainty: certaintyOf2(taskId) })),
    ...removed.filter((taskId) => !renamedFrom.has(taskId)).map((taskId) => ({ kind: "task-removed", taskId, certainty: certaintyOf2(taskId) }))
  ];
}
function compareEdges(dag, copy, renamed) {
  const here = new Set(dag.tasks.map((task) => task.taskId));
  const there = new Set(copy.tasks.map((task) => renamed.get(task.taskId) ?? task.taskId));
  const known = (edge) => here.has(edge.from) && here.has(edge.to) && there.has(edge.from) && (copy.from === "task-info" || there.has(edge.to));
  const copied = copy.edges.map((edge) => ({
    ...edge,
    from: renamed.get(edge.from) ?? edge.from,
    to: renamed.get(edge.to) ?? edge.to
  }));
  const ours = new Map(dag.edges.filter(known).map((edge) => [edgeKey(edge), edge]));
  const theirs = new Map(copied.filter(known).map((edge) => [edgeKey(edge), edge]));
  const sure = dag.complete && (copy.complete || copy.from === "task-info") ? "exact" : "conditional";
  const difference = (change) => (edge) => ({
    kind: "edge-changed",
    edge: [edge.from, edge.to],
    change,
    certainty: weakest(sure, edge.certainty)
  });
  return [
    ...[...ours].filter(([key2]) => !theirs.has(key2)).map(([, edge]) => difference("added")(edge)),
    ...[...theirs].filter(([key2]) => !ours.has(key2)).map(([, edge]) => difference("removed")(edge))
  ];
}
function compareSchedules(here, there) {
  const unknown = there === null || here.kind === "unknown" || there.kind === "unknown";
  if (unknown || here.kind === there.kind && here.text === there.text) return [];
  const tell = ({ kind, text }) => text ?? (kind === "none" ? null : kind);
  return [{ kind: "schedule-changed", from: tell(there), to: tell(here), certainty: "exact" }];
}
function compareStructure(dag, copy) {
  const tasks = compareTasks(dag, copy);
  const renamed = new Map(tasks.flatMap((each) => each.kind === "task-renamed" ? [[each.from, each.taskId]] : []));
  return [...tasks, ...compareEdges(dag, copy, renamed), ...compareSchedules(dag.schedule, copy.schedule)];
}

// src/drift/compare.ts
var SURE = { certainty: "exact", doubt: null };
var unsure2 = (doubt) => ({ certainty: "conditional", doubt });
var defines = (project, dagId, instance) => servedById(project?.served ?? [], dagId).find((served) => sameInstance(instance, served.instance));
function missingFrom(location, project, known, repository) {
  const takes = dagTaker(location, project, repository);
  const peered = location.dags.filter((copy) => copy.peered);
  return project.served.flatMap(({ dag, instance }) => {
    if (copiesOf(location, dag.dagId, instance).some((copy) => copy.peered)) return [];
    if (!wouldPeer(location, { dagId: dag.dagId, instance }, known, takes)) return [];
    const isTold = takes({ dagId: dag.dagId, instance }) === true;
    const isNew = defines(known, dag.dagId, instance) === void 0 && peered.length > 1;
    const sure = isTold || isNew ? SURE : unsure2("a selector or filter of the location may leave it out");
    return [{ dagId: dag.dagId, instance, location: location.name, ...sure }];
  });
}
function leftIn(location, project, repository) {
  return location.dags.flatMap(({ dagId, instance, peered }) => {
    const ours = defines(repository.base, dagId, instance) ?? defines(repository.head, dagId, instance);
    if (!peered || ours === void 0 || defines(project, dagId, instance) !== void 0) return [];
    const { failures, open } = project.extraction;
    if (failuresOfFile(failures, ours.dag.file).length > 0) return [];
    const whole = failures.length === 0 && open.length === 0;
    const sure = whole ? SURE : unsure2("a file that cannot be read completely may define it");
    return [{ dagId, instance, location: location.name, ...sure }];
  });
}
function dagTraits(dag) {
  return { name: dag.dagId, kind: null, around: new Set(dag.tasks.map((task) => task.taskId)) };
}
var NOWHERE = { file: null, line: null };
function compareDagLists(location, project, repository) {
  const known = repository.base ?? project;
  const gone = leftIn(location, project, repository);
  const fresh = project.served.filter(
    ({ dag, instance }) => defines(known, dag.dagId, instance) === void 0 && copiesOf(location, dag.dagId, instance).length === 0
  );
  const renames = pairRenames(
    gone.flatMap(({ dagId, instance }) => {
      const former = defines(repository.base, dagId, instance);
      return former === void 0 || former.dag.tasks.length === 0 ? [] : [dagTraits(former.dag)];
    }),
    fresh.filter(({ dag }) => dag.tasks.length > 0).map(({ dag }) => dagTraits(dag))
  );
  const newNames2 = new Set(renames.map(({ to }) => to));
  const oldNames = new Set(renames.map(({ from }) => from));
  const place = (dagId, instance) => {
    const served = defines(project, dagId, instance);
    return served === void 0 ? NOWHERE : { file: served.dag.file, line: served.dag.line };
  };
  const told = (absence) => ({
    dagId: absence.dagId,
    instance: absence.instance,
    locations: [absence.location],
    certainty: absence.certainty,
    doubt: absence.doubt,
    ...place(absence.dagId, absence.instance)
  });
  return [
    ...renames.flatMap(({ from, to }) => {
      const old = gone.find(({ dagId }) => dagId === from);
      return old === void 0 ? [] : [{ kind: "dag-renamed", ...told(old), ...place(to, old.instance), dagId: to, from }];
    }),
    ...missingFrom(location, project, known, repository).filter(({ dagId }) => !newNames2.has(dagId)).map((absence) => ({ kind: "dag-added", ...told(absence) })),
    ...gone.filter(({ dagId }) => !oldNames.has(dagId)).map((absence) => ({ kind: "dag-removed", ...told(absence) }))
  ];
}
function inDag(served, locations, difference) {
  const { dag, instance } = served;
  const taskId = "taskId" in difference ? difference.taskId : void 0;
  const place = dag.tasks.find((task) => task.taskId === taskId) ?? dag;
  const doubt = difference.certainty === "exact" ? null : "the DAG, or Dagster's copy of it, cannot be read completely";
  return { ...difference, doubt, dagId: dag.dagId, instance, locations, file: place.file, line: place.line };
}
function compareDags(location, project) {
  return location.dags.flatMap((copy) => {
    const served = originalOf(copy, project, copy.instance);
    if (served === null || copy.structure === null) return [];
    return compareStructure(served.dag, copy.structure).map((difference) => inDag(served, [location.name], difference));
  });
}
function mergeLocations(differences) {
  const merged = /* @__PURE__ */ new Map();
  for (const difference of differences) {
    const key2 = JSON.stringify({ ...difference, locations: null });
    const locations = /* @__PURE__ */ new Set([...merged.get(key2)?.locations ?? [], ...difference.locations]);
    merged.set(key2, { ...difference, locations: [...locations].sort() });
  }
  return [...merged.values()];
}
function asCached(base, project) {
  const unchanged = new Set(project.served.map(({ dag }) => dag));
  const structureOf = (dag) => ({
    from: "source",
    complete: dag.complete,
    reasons: [...dag.reasons],
    tasks: dag.tasks.map(({ taskId, mapped, operator, certainty }) => ({ taskId, mapped, operator, certainty })),
    edges: dag.edges.map(({ from, to, certainty }) => ({ from, to, certainty })),
    schedule: dag.schedule
  });
  const dags = base.served.map(({ dag, instance }) => ({
    dagId: dag.dagId,
    instance,
    assetKey: null,
    peered: true,
    fileloc: dag.file,
    scheduleInterval: null,
    sourceHash: null,
    source: null,
    structure: unchanged.has(dag) ? null : structureOf(dag)
  }));
  return { name: "", status: "loaded", instances: [], dags, mappings: [], checks: [] };
}
function compareProject(project, cached, repository) {
  const locations = cached?.locations.filter((location) => location.status === "loaded");
  if (locations !== void 0) {
    return mergeLocations(
      locations.flatMap((location) => [
        ...compareDagLists(location, project, repository),
        ...compareDags(location, project)
      ])
    );
  }
  if (repository.base === null || repository.base === project) return [];
  const assumed = asCached(repository.base, project);
  return [...compareDagLists(assumed, project, repository), ...compareDags(assumed, project)].map((difference) => ({
    ...difference,
    locations: [],
    ...difference.certainty === "exact" ? unsure2("Dagster was not asked what it has cached") : {}
  }));
}

// src/drift/dag-states.ts
function essence({ dag, level, tasks, edges, breakage }) {
  const { schedule, startDate, complete } = dag;
  const written2 = [dag.tasks.map(({ taskId, operator, mapped }) => [taskId, operator, mapped]), dag.edges];
  return JSON.stringify({ schedule, startDate, complete, level, tasks, edges, written: written2, broken: breakage?.kind });
}
var identity = ({ dag, instance }) => JSON.stringify([instance, dag.dagId]);
var traits2 = (dag) => ({ name: dag.dagId, kind: null, around: new Set(dag.tasks.map(({ taskId }) => taskId)) });
function dagStates(base, head, cached) {
  const before = new Map((base?.served ?? []).map((served) => [identity(served), served]));
  const after = new Map(head.served.map((served) => [identity(served), served]));
  const gone = [...before].filter(([key2]) => !after.has(key2)).map(([, served]) => served);
  const fresh = [...after].filter(([key2]) => !before.has(key2)).map(([, served]) => served);
  const withTasks = (all) => all.filter(({ dag }) => dag.tasks.length > 0).map(({ dag }) => traits2(dag));
  const renames = pairRenames(withTasks(gone), withTasks(fresh));
  const oldNames = new Set(renames.map(({ from }) => from));
  const newNames2 = new Set(renames.map(({ to }) => to));
  const told = (served, state) => {
    const { dag, instance } = served;
    const locations = (cached?.locations ?? []).filter((location) => copiesOf(location, dag.dagId, instance).length > 0).map(({ name }) => name);
    const { dagId, file } = dag;
    return { dagId, instance, file, state, complete: dag.complete, inDagster: locations.length > 0, locations };
  };
  const stateOf2 = (served) => {
    const former = before.get(identity(served));
    if (former === void 0) return newNames2.has(served.dag.dagId) ? "renamed" : base === null ? "unchanged" : "added";
    return former === served || essence(former) === essence(served) ? "unchanged" : "changed";
  };
  return [
    ...[...after.values()].map((served) => told(served, stateOf2(served))),
    ...gone.filter(({ dag }) => !oldNames.has(dag.dagId)).map((served) => told(served, "removed"))
  ].sort((a, b) => textOrder(a.dagId, b.dagId) || textOrder(a.file, b.file));
}

// src/drift/execution.ts
var key = (dagId, taskId) => JSON.stringify([dagId, taskId]);
function ownersIn(served, cached) {
  const all = mappingsOf(cached, served);
  const proxiedById = new Map(served.tasks.map(({ taskId, proxied }) => [taskId, proxied]));
  const replaced = served.level === "dag" ? served.tasks[0] : void 0;
  return served.dag.tasks.map(({ taskId }) => {
    const mappings = mappingsOfTask(all, served, taskId);
    const assets = [...new Set(mappings.map(({ assetKey }) => assetName(assetKey)))].sort();
    const runs = cached === null || mappings.some(({ executable }) => executable);
    const proxied = proxiedById.get(taskId) ?? replaced?.proxied ?? false;
    return { taskId, by: { owner: proxied ? runs ? "dagster" : "none" : "airflow", assets } };
  });
}
function owners(dags, cached) {
  const entries = (dags?.served ?? []).flatMap(
    (served) => ownersIn(served, cached).map(({ taskId, by }) => {
      const { dagId } = served.dag;
      return [key(dagId, taskId), { dagId, taskId, ...by }];
    })
  );
  return new Map(entries);
}
function ownedDags(dags, cached) {
  return (dags?.served ?? []).map((served) => ({
    dagId: served.dag.dagId,
    complete: served.dag.complete,
    tasks: ownersIn(served, cached).map(({ taskId, by }) => ({ taskId, owner: by.owner })),
    edges: served.dag.edges
  }));
}
function newNames(base, head) {
  const pairs = (base?.served ?? []).flatMap(({ dag }) => {
    const [now] = servedById(head.served, dag.dagId);
    const renames = now === void 0 || now.dag === dag ? [] : renamedTasks(dag, now.dag);
    return renames.map(({ from, to }) => [key(dag.dagId, from), key(dag.dagId, to)]);
  });
  return new Map(pairs);
}
function changedExecution(base, head, cached, before = cached) {
  const names = newNames(base, head);
  const earlier = new Map([...owners(base, before)].map(([task, ownership]) => [names.get(task) ?? task, ownership]));
  const later = owners(head, cached);
  return [.../* @__PURE__ */ new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((each) => {
    const was = earlier.get(each);
    const will = later.get(each);
    const { dagId, taskId } = will ?? was ?? {};
    if (dagId === void 0 || taskId === void 0 || was?.owner === will?.owner) return [];
    const assets = [...(will ?? was)?.assets ?? []];
    return [{ dagId, taskId, before: was?.owner ?? "none", after: will?.owner ?? "none", assets }];
  });
}

// src/drift/scoreboard.ts
var NOTHING = { tasks: 0, mapped: 0, proxied: 0 };
function progressOf(served, cached) {
  const mappings = mappingsOf(cached, served);
  const whole = mappings.some(({ taskId }) => taskId === null);
  const mapped = new Set(mappings.map(({ taskId }) => taskId));
  const proxied = new Set(served.tasks.filter((task) => task.proxied).map(({ taskId }) => taskId));
  const { tasks } = served.dag;
  return {
    tasks: tasks.length,
    mapped: tasks.filter(({ taskId }) => whole || mapped.has(taskId)).length,
    proxied: served.level === "dag" && proxied.size > 0 ? tasks.length : tasks.filter(({ taskId }) => proxied.has(taskId)).length
  };
}
function scoreboard(base, head, cached, earlier = cached) {
  return head.served.flatMap((served) => {
    const { dagId } = served.dag;
    const former = servedById(base?.served ?? [], dagId).find(({ instance }) => instance === served.instance);
    const before = former === void 0 ? NOTHING : progressOf(former, earlier);
    const now = progressOf(served, cached);
    const started = [before, now].some(({ mapped, proxied }) => mapped + proxied > 0);
    return started ? [{ dagId, instance: served.instance, ...now, before }] : [];
  });
}

// src/report/graphs.ts
function changedGraphs(base, head) {
  const before = byId(base);
  const after = byId(head);
  return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().map((dagId) => graphOf(dagId, before.get(dagId), after.get(dagId))).filter((graph) => graph !== null).filter(hasChange);
}
function byId(dags) {
  return new Map(dags.map((dag) => [dag.dagId, dag]));
}
function graphOf(dagId, base, head) {
  if (base?.complete === false || head?.complete === false) return null;
  const before = new Map(base?.tasks.map((task) => [task.taskId, task.owner]));
  const after = new Map(head?.tasks.map((task) => [task.taskId, task.owner]));
  const tasks = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().map((taskId) => {
    const was = before.get(taskId);
    const will = after.get(taskId);
    const state = stateOf(was !== void 0, will !== void 0);
    return {
      taskId,
      state: state === "unchanged" && was !== will ? "changed" : state,
      before: was ?? "none",
      after: will ?? "none"
    };
  });
  return { dagId, tasks, edges: edgesOf(base, head) };
}
function edgesOf(base, head) {
  const key2 = ({ from, to }) => JSON.stringify([from, to]);
  const before = new Map(base?.edges.map((edge) => [key2(edge), edge]));
  const after = new Map(head?.edges.map((edge) => [key2(edge), edge]));
  return [...new Map([...before, ...after])].sort(([a], [b]) => textOrder(a, b)).map(([each, { from, to }]) => ({ from, to, state: stateOf(before.has(each), after.has(each)) }));
}
function stateOf(was, is) {
  if (was === is) return "unchanged";
  return is ? "added" : "removed";
}
function hasChange({ tasks, edges }) {
  return [...tasks, ...edges].some(({ state }) => state !== "unchanged");
}

// src/commands/forecast-causes.ts
var RULE_OF = {
  "missing-task": "mapping/missing-task",
  "missing-dag": "mapping/missing-dag",
  "replaced-by-dag-proxy": "mapping/replaced-by-dag-proxy",
  "key-collision": "mapping/key-collision",
  "picked-dag": "mapping/missing-dag",
  "unreadable-airflow": "migration/unsupported-airflow"
};
function explains(finding, problem, location) {
  if (problem.kind === "broken-dag") {
    const { breakage, dagId } = problem;
    if (breakage.kind === "task-in-group") {
      return finding.rule === "proxied-state/task-in-group" && finding.dagId === dagId;
    }
    const { file } = breakage.failure;
    return finding.severity === "error" && (finding.file === file || finding.dagId === dagId);
  }
  if (finding.rule !== RULE_OF[problem.kind] || finding.location !== location) return false;
  switch (problem.kind) {
    case "unreadable-airflow":
      return true;
    case "missing-task":
      return finding.dagId === problem.dagId && finding.taskId === problem.taskId;
    case "key-collision":
      return problem.dagIds.some((dagId) => dagId === finding.dagId);
    case "missing-dag":
    case "picked-dag":
    case "replaced-by-dag-proxy":
      return finding.dagId === problem.dagId;
  }
}
function causesOf({ location, problems, outcome }, findings) {
  if (outcome === "loads") return [];
  return findings.filter(
    (finding) => finding.origin !== "fixed" && problems.some((problem) => explains(finding, problem, location))
  );
}

// src/commands/assess.ts
function situationOf(project, { base, head, cached, airflow = null, served, dagsterPlus }) {
  const loads = (cached?.locations ?? []).map((location) => foretellLoad(location, project, { base, head, airflow }));
  return { project, cached, served, dagsterPlus, loads, differences: compareProject(project, cached, { base, head }) };
}
function forecastOf(load, findings) {
  const because = causesOf(load, findings);
  return {
    location: load.location,
    outcome: load.outcome,
    ...load.error === null ? {} : { error: load.error },
    because: because.map(({ fingerprint }) => fingerprint)
  };
}
function assess(evidence) {
  const { base, head, cached, cachedBefore = cached, policy } = evidence;
  const after = mappingsAfterMerge(cached, base, head);
  const now = situationOf(head, { ...evidence, cached: after });
  const then = base === null ? null : situationOf(base, { ...evidence, cached: cachedBefore });
  const findings = judge(RULES, now, then, policy);
  const sides = base !== null && cachedBefore === after ? altered(base, head) : { base, head };
  return {
    dags: dagStates(base, head, cached),
    findings,
    loads: now.loads,
    forecast: now.loads.map((load) => forecastOf(load, findings)),
    execution: changedExecution(sides.base, sides.head, after, cachedBefore),
    ...base === null ? {} : { graphs: changedGraphs(ownedDags(sides.base, cachedBefore), ownedDags(sides.head, after)) },
    scoreboard: scoreboard(base, head, after, cachedBefore)
  };
}

export {
  dagStates,
  foretellLoad,
  mappingsAfterMerge,
  compareProject,
  assess
};
