import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  buildReport
} from "./chunk-2IMA52WT.js";
import {
  openTrees
} from "./chunk-LSECFBPQ.js";
import {
  REFRESH_STATE,
  SHUTDOWN,
  capabilitiesOf,
  entrySchema,
  pythonErrorSchema,
  readCachedDefinitions,
  readLocationStatus,
  readWorkspace,
  reloadDocument,
  tellNames,
  toLocationError,
  toStatus
} from "./chunk-VHZFD5T2.js";
import {
  LostAnswerError,
  RefusedError
} from "./chunk-TRGWEOAD.js";
import {
  readCached
} from "./chunk-XK34FOVO.js";
import {
  assess,
  compareProject,
  dagStates
} from "./chunk-D7D6VRX3.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-KJB7KRK5.js";
import {
  ParseCache
} from "./chunk-CTTFQRBR.js";
import {
  failsUnaccepted
} from "./chunk-CXFZQXW4.js";
import {
  originalOf
} from "./chunk-DKBP6IX6.js";
import {
  configuredAirflow,
  readLiveAirflow
} from "./chunk-5FBW6CQB.js";
import {
  systemClock,
  tellRemoteText
} from "./chunk-NHS3AX7E.js";
import {
  UnreachableError,
  UserError,
  toMessage
} from "./chunk-T34LXQCX.js";
import {
  discriminatedUnion,
  literal,
  object,
  string
} from "./chunk-2KLOQE46.js";

// src/airflow/rest/expected.ts
function whyNotServed(expected2, dag, tasks) {
  const served = new Map(tasks.map((task) => [task.taskId, task]));
  const sure = expected2.tasks.filter(({ certainty }) => certainty === "exact");
  const missing = sure.find(({ taskId }) => !served.has(taskId));
  if (missing !== void 0) return `task ${missing.taskId} is not there yet`;
  const wrongKind = sure.find(({ taskId, mapped }) => served.get(taskId)?.mapped !== mapped);
  if (wrongKind !== void 0) return `task ${wrongKind.taskId} is still ${wrongKind.mapped ? "not mapped" : "mapped"}`;
  const edges = new Set(tasks.flatMap(({ taskId, downstream }) => downstream.map((to) => edgeKey(taskId, to))));
  const sureEdges = expected2.edges.filter(({ certainty }) => certainty === "exact");
  const missingEdge = sureEdges.find(({ from, to }) => !edges.has(edgeKey(from, to)));
  if (missingEdge !== void 0) return `the edge ${missingEdge.from} \u2192 ${missingEdge.to} is not there yet`;
  if (!isWhollyKnown(expected2)) return null;
  const known = new Set(expected2.tasks.map(({ taskId }) => taskId));
  const extra = tasks.find(({ taskId }) => !known.has(taskId));
  if (extra !== void 0) return `task ${extra.taskId} is still there`;
  const knownEdges = new Set(expected2.edges.map(({ from, to }) => edgeKey(from, to)));
  const extraEdge = [...edges].find((key) => !knownEdges.has(key));
  if (extraEdge !== void 0) return "an edge that head removes is still there";
  return whyNotProxied(expected2, dag);
}
function isWhollyKnown({ complete, tasks, edges }) {
  return complete && [...tasks, ...edges].every(({ certainty }) => certainty === "exact");
}
var PROXIED_TAG = /^(\d+) Tasks? Marked as Proxied to Dagster$/;
function whyNotProxied({ level, tasks }, dag) {
  if (level !== "task") return null;
  const tagged = dag.tags.map((tag) => PROXIED_TAG.exec(tag)?.[1]).find((count) => count !== void 0);
  const proxied = tasks.filter((task) => task.proxied).length;
  if (tagged === void 0 || Number(tagged) === proxied) return null;
  return `${tagged} tasks are marked as proxied, in head ${proxied} are`;
}
function edgeKey(from, to) {
  return JSON.stringify([from, to]);
}

// src/airflow/rest/file-places.ts
function fileOfImportError(error, files, known, dags) {
  const roots = learnRoots(known, dags);
  const exact = files.find((file) => roots.some(({ here, there }) => placedAt(file, here, there) === error.file));
  if (exact !== void 0 || roots.length > 0) return exact;
  return files.map((file) => ({ file, common: commonEnd(split(file), split(error.file)) })).filter(({ common }) => common > 0).sort((a, b) => b.common - a.common)[0]?.file;
}
function learnRoots(known, dags) {
  const byId = new Map(dags.map((dag) => [dag.dagId, dag]));
  return known.flatMap(({ dagId, file }) => {
    const dag = byId.get(dagId);
    return [dag?.fileloc, dag?.relativeFileloc].flatMap((place) => {
      if (place == null) return [];
      const [here, there] = [split(file), split(place)];
      const common = commonEnd(here, there);
      return common === 0 ? [] : [{ here: here.slice(0, -common), there: there.slice(0, -common) }];
    });
  });
}
function placedAt(file, here, there) {
  const parts = split(file);
  if (!here.every((part, index) => parts[index] === part)) return void 0;
  return [...there, ...parts.slice(here.length)].join("/");
}
function split(path) {
  return path.split("/");
}
function commonEnd(a, b) {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

// src/airflow/rest/wait.ts
var PAUSE_MS = 5e3;
async function waitForAirflow(request) {
  const clock = request.clock ?? systemClock;
  const started = clock.now();
  const waited = () => Math.round((clock.now() - started) / 1e3);
  const wait = { request, pending: /* @__PURE__ */ new Map(), firstErrors: void 0, hurried: false };
  let silent;
  for (; ; ) {
    try {
      const broken = await look(wait);
      silent = null;
      if (broken !== null) return { ...broken, waited: waited() };
      if (wait.pending.size === 0) return { ready: true, waited: waited() };
      request.log(`waiting for Airflow: ${tellPending(wait)}`);
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
      silent = toMessage(error);
      request.log(`waiting for Airflow: ${silent}`);
    }
    if (clock.now() - started >= request.timeoutMs) break;
    await clock.sleep(Math.min(PAUSE_MS, request.timeoutMs), request.signal);
  }
  if (silent !== null) {
    return {
      ready: false,
      why: "unreachable",
      reason: silent,
      next: "A reload now would break the location, as Airlift reads Airflow while it loads: run reload again when Airflow is up.",
      waited: waited()
    };
  }
  const texts = [...wait.pending.values()];
  if (texts.every(({ kind }) => kind === "text")) return { ready: true, waited: waited() };
  return {
    ready: false,
    why: "timed-out",
    reason: `after ${waited()} s Airflow does not serve the merge: ${tellPending(wait)}`,
    next: "Has the deployment to Airflow run? Raise wait-for-airflow, or look at Airflow\u2019s import errors and DAG processor.",
    waited: waited()
  };
}
async function look(wait) {
  const { client, dags, removed, signal } = wait.request;
  const first = wait.firstErrors === void 0;
  const only = first ? null : wait.pending;
  const pending = /* @__PURE__ */ new Map();
  const seen = [];
  for (const expected2 of dags) {
    const { dagId } = expected2.dag;
    if (only !== null && !only.has(dagId)) continue;
    const dag = await client.dag(dagId, signal);
    if (dag !== null) seen.push(dag);
    const why = await whyPending(wait, expected2, dag);
    if (why !== null) pending.set(dagId, why);
  }
  for (const dagId of removed) {
    if (only !== null && !only.has(dagId)) continue;
    const dag = await client.dag(dagId, signal);
    if (dag?.active === true) pending.set(dagId, { kind: "structure", why: "it is still active" });
  }
  const broken = await findImportError(wait);
  wait.pending = pending;
  if (broken !== null) return broken;
  if (pending.size > 0 && !wait.hurried) await hurry(wait, seen);
  return null;
}
async function whyPending({ request }, expected2, dag) {
  const { client, readFile, signal } = request;
  if (dag === null) return { kind: "structure", why: "Airflow does not know it yet" };
  if (!dag.active) return { kind: "structure", why: "it is not active" };
  const tasks = await client.tasks(dag.dagId, signal);
  const why = tasks === null ? "its tasks are not there yet" : whyNotServed(expected2, dag, tasks);
  if (why !== null) return { kind: "structure", why };
  const text = readFile?.(expected2.dag.file);
  const source = text === void 0 ? null : await client.source(dag, signal);
  if (text === void 0 || source === null || sameText(text, source)) return null;
  return { kind: "text", why: `Airflow has parsed another text of ${expected2.dag.file}` };
}
function sameText(a, b) {
  const plain = (text) => text.replaceAll("\r\n", "\n").trimEnd();
  return plain(a) === plain(b);
}
async function findImportError(wait) {
  const { client, files, known, brokenBefore, signal } = wait.request;
  const errors = await client.importErrors(signal);
  const dags = errors.length > 0 && known !== void 0 ? await client.listDags(signal) : [];
  const ours = errors.flatMap((error) => {
    const file = fileOfImportError(error, files, known ?? [], dags);
    return file === void 0 ? [] : [{ file, error }];
  });
  const first = wait.firstErrors;
  wait.firstErrors ??= new Map(ours.map(({ file, error }) => [file, error.trace]));
  const fresh = ours.find(
    ({ file, error }) => first === void 0 ? brokenBefore?.has(file) !== true : first.get(file) !== error.trace
  );
  return fresh === void 0 ? null : tellImportError(fresh.file, fresh.error);
}
function tellImportError(file, error) {
  const lines = error.trace.split("\n").filter((line) => line.trim() !== "");
  const last = tellRemoteText(lines.slice(-3).join(" "), [], 400);
  return {
    ready: false,
    why: "import-error",
    reason: `Airflow cannot import ${file}: ${last}`,
    next: "Mend the file and merge again: Airflow keeps the old DAG for a minute or two, then drops it. If this error is older than the merge, run again when the deployment is through."
  };
}
async function hurry(wait, seen) {
  const { client, signal, log } = wait.request;
  wait.hurried = true;
  const targets = seen.length > 0 ? seen : (await client.listDags(signal)).slice(0, 1);
  const tokens = new Map(targets.map((dag) => [dag.fileToken, dag]));
  for (const dag of tokens.values()) {
    const answer = await client.parseFile(dag, signal);
    if (answer === "refused") {
      log(
        "Airflow does not let this user ask for parsing (Airflow 3: role User, or Op), so its own interval is waited for"
      );
      return;
    }
  }
}
function tellPending({ pending }) {
  const told = [...pending].slice(0, 5).map(([dagId, { why }]) => `${dagId}: ${why}`);
  return pending.size > 5 ? `${told.join("; ")}; and ${pending.size - 5} more DAGs` : told.join("; ");
}

// src/commands/airflow-wait.ts
function configuredWait(settings, log) {
  const { waitForAirflow: timeoutMs } = settings;
  if (timeoutMs === 0) return void 0;
  const client = configuredAirflow(settings, log);
  if (client === void 0) {
    throw new UserError("wait-for-airflow is set, but no Airflow is named.", {
      hint: "Give its address as airflow-url."
    });
  }
  return (trees, projects, signal) => waitForAirflow({ client, timeoutMs, log, signal, ...expected(trees, projects) });
}
function expected({ head, changed }, projects) {
  const states = dagStates(projects.base, projects.head, null);
  const altered = new Set(states.filter(({ state }) => state !== "unchanged").map(({ dagId }) => dagId));
  const here = new Set(projects.head.served.map(({ dag }) => dag.dagId));
  const before = projects.base?.served.map(({ dag }) => dag.dagId) ?? [];
  return {
    dags: projects.head.served.filter(({ dag }) => altered.has(dag.dagId)),
    removed: before.filter((dagId) => !here.has(dagId)),
    files: [...projects.head.extraction.reads.keys()].filter((file) => changed.has(file)),
    known: projects.head.served.map(({ dag }) => ({ dagId: dag.dagId, file: dag.file })),
    brokenBefore: new Set((projects.base?.extraction.failures ?? []).map(({ file }) => file)),
    readFile: (path) => {
      const bytes = head.read(path);
      return bytes === void 0 ? void 0 : new TextDecoder().decode(bytes);
    }
  };
}

// src/dagster/mutations.ts
var message = object({ message: string() });
var refusals = [
  message.extend({ __typename: literal("RepositoryLocationNotFound") }),
  message.extend({ __typename: literal("UnauthorizedError") }),
  pythonErrorSchema.extend({ __typename: literal("PythonError") })
];
function toRefusal(answer) {
  switch (answer.__typename) {
    case "RepositoryLocationNotFound":
      return { kind: "not-found" };
    case "UnauthorizedError":
      return { kind: "unauthorized", message: tellRemoteText(answer.message) };
    case "PythonError":
      return { kind: "error", error: toLocationError(answer) };
  }
}
var reloadSchema = object({
  reloadRepositoryLocation: discriminatedUnion("__typename", [
    entrySchema.extend({ __typename: literal("WorkspaceLocationEntry") }),
    message.extend({ __typename: literal("ReloadNotSupported") }),
    ...refusals
  ])
});
var refreshSchema = object({
  refreshComponentState: discriminatedUnion("__typename", [
    object({ __typename: literal("RefreshComponentStateSuccess") }),
    object({ __typename: literal("RefreshComponentStateAccepted") }),
    message.extend({ __typename: literal("RefreshComponentStateError") }),
    ...refusals
  ])
});
var shutdownSchema = object({
  shutdownRepositoryLocation: discriminatedUnion("__typename", [
    object({ __typename: literal("ShutdownRepositoryLocationSuccess") }),
    ...refusals
  ])
});
async function reloadLocation(client, name, options) {
  const known = await capabilitiesOf(client, options.signal);
  const { reloadRepositoryLocation: answer } = await client.mutate(
    { name: "AirliftDriftReload", document: reloadDocument(known), answer: reloadSchema },
    { ...options, variables: { name } }
  );
  switch (answer.__typename) {
    case "WorkspaceLocationEntry":
      return { kind: "done", status: toStatus(answer) };
    case "ReloadNotSupported":
      return { kind: "not-supported" };
    default:
      return toRefusal(answer);
  }
}
async function refreshComponentState(client, name, key, options) {
  const { refreshComponentState: answer } = await client.mutate(
    { name: "AirliftDriftRefreshState", document: REFRESH_STATE, answer: refreshSchema },
    { ...options, variables: { name, key } }
  );
  switch (answer.__typename) {
    case "RefreshComponentStateSuccess":
      return { kind: "done" };
    case "RefreshComponentStateAccepted":
      return { kind: "accepted" };
    case "RefreshComponentStateError":
      return { kind: "error", error: { className: null, message: tellRemoteText(answer.message, [], 2e3), chain: [] } };
    default:
      return toRefusal(answer);
  }
}
async function shutdownLocation(client, name, options) {
  const { shutdownRepositoryLocation: answer } = await client.mutate(
    { name: "AirliftDriftShutdown", document: SHUTDOWN, answer: shutdownSchema },
    { ...options, variables: { name } }
  );
  return answer.__typename === "ShutdownRepositoryLocationSuccess" ? { kind: "done" } : toRefusal(answer);
}

// src/commands/reload/component-state.ts
function airflowStates({ componentState }) {
  const states = componentState ?? [];
  const usual = states.filter(({ key }) => key.startsWith("AirflowInstanceComponent["));
  return usual.length > 0 ? usual : states;
}
function staleStates(status, baseline) {
  const known = new Map(airflowStates(baseline).map((state) => [state.key, state]));
  return airflowStates(status).filter(({ key, version, createdAt }) => {
    const old = known.get(key);
    return old !== void 0 && old.version === version && old.createdAt === createdAt;
  });
}
function componentStateAt(status) {
  const times = airflowStates(status).flatMap(({ createdAt }) => createdAt ?? []);
  return times.length === 0 ? null : Math.max(...times);
}

// src/commands/reload/step.ts
function done(ending) {
  return { state: "done", ending };
}

// src/commands/reload/endings.ts
function innermostError(error) {
  const cause = error.chain.at(-1) ?? error;
  return tellRemoteText(cause.message);
}
function failed({ request }, error) {
  const cause = innermostError(error);
  const foretold = request.foretold?.error;
  const known = foretold != null && cause.includes(foretold);
  return done({
    result: "failed",
    reason: `the location is in error: ${cause}${known ? " (as foretold)" : ""}`,
    next: "Dagster shows nothing of this location until it loads again: mend the cause and run reload again."
  });
}

// src/commands/reload/settle.ts
var FIRST_PAUSE_MS = 500;
var LONGEST_PAUSE_MS = 5e3;
var RECOVERY_MS = 3e4;
async function settle(run, arrived, options = {}) {
  const { clock, request } = run;
  const started = clock.now();
  const recovering = (status2) => isServerAway(status2) && clock.now() - started < (options.recoveryMs ?? RECOVERY_MS);
  let status = options.first;
  let why = "the location was still loading";
  let looked = status !== void 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    if (status) {
      run.after = status;
      if (status.state !== "loading" && arrived(status) && !recovering(status)) return { kind: "settled", status };
      why = tellWaiting(status);
    } else if (status === null) {
      why = "the location was gone";
    }
    if (looked && clock.now() >= run.deadline)
      return status === null ? { kind: "vanished" } : { kind: "timed-out", why };
    await clock.sleep(Math.min(pause, Math.max(0, run.deadline - clock.now())), request.signal);
    looked = true;
    try {
      const left = Math.max(1e3, run.deadline - clock.now());
      status = await readLocationStatus(request.client, request.location, {
        signal: request.signal,
        timeoutMs: Math.min(3e4, left)
      });
    } catch (error) {
      if (!(error instanceof UnreachableError) || error instanceof LostAnswerError || error instanceof RefusedError)
        throw error;
      status = void 0;
      why = error.message;
    }
  }
}
function isServerAway({ error }) {
  return [error, ...error?.chain ?? []].some(
    (each) => each?.className === "DagsterUserCodeUnreachableError" || each?.className === "_InactiveRpcError"
  );
}
function tellWaiting(status) {
  if (status.state === "loading") return "the location was still loading";
  if (isServerAway(status)) return "the code server did not answer";
  return "the location had not changed";
}

// src/commands/reload/act.ts
function act(run, step) {
  switch (step.action) {
    case "reload":
      return reload(run, step);
    case "refresh-state":
      return refresh(run, step);
    case "restart":
      return restart(run, step);
  }
}
function callOptions({ request, clock, deadline }) {
  return { signal: request.signal, timeoutMs: Math.max(1e3, deadline - clock.now()) };
}
async function reload(run, { action, baseline }) {
  const { client, location } = run.request;
  run.sent.push(action);
  const answer = await orLost(reloadLocation(client, location, callOptions(run)));
  switch (answer.kind) {
    case "done":
      return { state: "loading", action, baseline, arrived: () => true, first: answer.status };
    case "lost":
      return { state: "loading", action, baseline, arrived: ({ updatedAt }) => updatedAt !== baseline.updatedAt };
    case "not-supported":
      return done({
        result: "not-reloaded",
        reason: "Dagster says that this location cannot be reloaded",
        next: "Restart its server, or deploy the location again."
      });
    default:
      return refused(run, answer);
  }
}
async function refresh(run, { action, baseline }) {
  const { client, location, signal } = run.request;
  const states = airflowStates(baseline);
  if (states.length === 0 || !(await capabilitiesOf(client, signal)).refreshComponentState) {
    return done({
      result: "unchanged",
      reason: states.length === 0 ? "nothing was sent: the location has no component state that could be refreshed" : "nothing was sent: this Dagster cannot refresh component state by itself",
      next: states.length === 0 ? "Set reload-strategy to auto." : "Run `dg utils refresh-defs-state` where the location is built, and deploy it again."
    });
  }
  run.sent.push(action);
  let pending = false;
  for (const { key } of states) {
    const answer = await orLost(refreshComponentState(client, location, key, callOptions(run)));
    if (answer.kind === "accepted" || answer.kind === "lost") {
      pending = true;
      const through = (status) => staleStates(status, baseline).every((state) => state.key !== key);
      if (key !== states.at(-1)?.key && (await settle(run, through)).kind !== "settled") break;
    } else if (answer.kind !== "done") return refused(run, answer);
  }
  const arrived = (status) => !pending || staleStates(status, baseline).length === 0;
  return { state: "loading", action, baseline, arrived };
}
async function restart(run, { action, baseline }) {
  const { client, location } = run.request;
  run.sent.push(action);
  const answer = await orLost(shutdownLocation(client, location, callOptions(run)));
  if (answer.kind !== "done" && answer.kind !== "lost") return refused(run, answer);
  const arrived = ({ state, serverId, versionKey }) => state === "loaded" ? serverId !== baseline.serverId : versionKey !== baseline.versionKey;
  return { state: "loading", action, baseline, arrived, recoveryMs: Infinity };
}
async function orLost(answer) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof LostAnswerError) return { kind: "lost" };
    throw error;
  }
}
function refused(run, answer) {
  switch (answer.kind) {
    case "not-found":
      return done({ result: "not-found", reason: `Dagster has no code location "${run.request.location}" any more` });
    case "unauthorized":
      return done({
        result: "unauthorized",
        reason: `Dagster refused: ${answer.message}`,
        next: "Use a token with the role Editor (or higher) on this deployment or location."
      });
    case "error":
      return failed(run, answer.error);
  }
}

// src/commands/reload/check.ts
async function check(run) {
  const { client, location, signal } = run.request;
  const { locations } = await readWorkspace(client, { signal });
  const found = locations.find(({ name }) => name === location);
  if (found === void 0) {
    const names = locations.map(({ name }) => name);
    return done({
      result: "not-found",
      reason: `Dagster has no code location "${location}"`,
      next: tellNames(location, names)
    });
  }
  run.before = found;
  const refused2 = missingPermission(run, found);
  if (refused2 !== null) return done(refused2);
  return proceed(run, found, null);
}
async function recheck(run, airflow) {
  if (!airflow.ready) {
    return done({
      result: airflow.why === "timed-out" ? "timed-out" : "unchanged",
      reason: `nothing was sent: ${airflow.reason}`,
      next: airflow.next
    });
  }
  const { client, location, signal } = run.request;
  const { locations } = await readWorkspace(client, { signal });
  const found = locations.find(({ name }) => name === location);
  if (found === void 0) {
    return done({ result: "not-found", reason: `the code location "${location}" vanished during the wait for Airflow` });
  }
  run.before = found;
  return proceed(run, found, airflow);
}
async function proceed(run, found, airflow) {
  const { request, clock } = run;
  const settled = await quiet(run, found);
  if (settled === null) {
    return done({
      result: "timed-out",
      reason: "the location was already loading and did not end; nothing was sent, as two loads at once would race",
      next: "Look at the location in Dagster, and run reload again."
    });
  }
  run.before = settled;
  const differences = settled.state === "loaded" ? await request.countDifferences("count") : null;
  const halt = reasonToStop(run, differences);
  if (halt !== null) return done({ ...halt, differencesLeft: differences });
  if (request.waitForAirflow !== void 0 && airflow === null) {
    return { state: "waiting-for-airflow", wait: request.waitForAirflow };
  }
  run.deadline = clock.now() + request.timeoutMs;
  const { strategy } = request;
  const action = strategy === "refresh-state" || strategy === "restart" ? strategy : "reload";
  return { state: "sending", action, baseline: settled };
}
async function quiet(run, found) {
  if (found.state !== "loading") return found;
  const settled = await settle(run, () => true, { recoveryMs: 0 });
  return settled.kind === "settled" ? settled.status : null;
}
function missingPermission({ request }, status) {
  if (request.strategy === "none") return null;
  const needed = request.strategy === "refresh-state" ? "refresh_component_state" : "reload_repository_location";
  if (status.permissions.get(needed) !== false) return null;
  return {
    result: "unauthorized",
    reason: `Dagster does not grant the permission ${needed} on ${status.name}`,
    next: "Use a token with the role Editor (or higher) on this deployment or location; a web server started with --read-only grants it to nobody."
  };
}
function reasonToStop({ request }, differences) {
  const { strategy, foretold, accepted, dryRun } = request;
  const isForetoldToFail = foretold?.outcome === "fails" && !accepted;
  if (differences === 0 && !isForetoldToFail) {
    return { result: "skipped", reason: "already in step: what Dagster caches equals head" };
  }
  if (strategy === "none") {
    return {
      result: "unchanged",
      reason: `reload-strategy is none, so nothing was sent; ${tellDifferences(differences)}`,
      next: "Set reload-strategy to auto, or reload the location yourself."
    };
  }
  if (isForetoldToFail) {
    return {
      result: "skipped",
      reason: `not sent, because the load is foretold to fail${foretold.error === null ? "" : ` with ${foretold.error}`}`,
      next: "Mend what the report lists for this location, or accept the finding, and run reload again."
    };
  }
  if (dryRun) return { result: "skipped", reason: `dry run: nothing was sent; ${tellDifferences(differences)}` };
  return null;
}
function tellDifferences(count) {
  if (count === null) return "what Dagster caches could not be compared with head";
  return count === 1 ? "1 difference from head is left" : `${count} differences from head are left`;
}

// src/commands/reload/compare.ts
var LATE_START_MS = 5e3;
async function compare(run, step) {
  const { status } = step;
  if (status.error !== null) return failed(run, status.error);
  const stale = staleStates(status, run.before ?? step.baseline);
  const left = await run.request.countDifferences(sameProcess(step) || stale.length > 0 ? "count" : "pass");
  if (left === 0) {
    return done({
      result: "refreshed",
      reason: "loaded, and what Dagster now caches equals head: 0 differences left",
      differencesLeft: 0
    });
  }
  if (left === null) return lookAgain(run, step);
  const late = await lateStart(run, step);
  if (late !== null) return late;
  if (stale.length > 0 && await mayRefresh(run, status)) {
    return { state: "sending", action: "refresh-state", baseline: status };
  }
  if (step.action === "refresh-state" && stale.length === 0 && sameProcess(step) && reloadsSent(run) < 2) {
    return { state: "sending", action: "reload", baseline: status };
  }
  return done({ ...judge(run, step, left, stale.length > 0), differencesLeft: left });
}
function lookAgain(run, step) {
  if (run.clock.now() < run.deadline) return { ...step, state: "loading", arrived: () => true };
  return done({
    result: "timed-out",
    reason: "loaded, but what Dagster now caches could not be compared with head: the location is on the move again",
    next: "Look at the location in Dagster, and run reload again when it is loaded."
  });
}
function judge(run, step, left, stale) {
  if (stale) {
    return {
      result: "unchanged",
      reason: `loaded, but its component state is the old copy of Airflow; ${tellDifferences(left)}`,
      next: "Run `dg utils refresh-defs-state` where the location is built and deploy it again, or let reload-strategy refresh-state do it where Dagster can."
    };
  }
  if (sameProcess(step)) {
    return {
      result: "not-reloaded",
      reason: `Dagster answered, but the code server kept its old process; ${tellDifferences(left)}`,
      next: "A server started with `dagster api grpc` never reloads: start it with `dagster code-server start`, use reload-strategy restart if its platform starts it again, or deploy it anew."
    };
  }
  return {
    result: "unchanged",
    reason: `loaded anew, but ${tellDifferences(left)}: Airflow does not serve head yet, or its DAG processor cannot import it`,
    next: run.request.waitForAirflow === void 0 ? "Set wait-for-airflow so that the reload comes after Airflow has parsed the merge, and look at Airflow\u2019s import errors." : "Look at Airflow\u2019s import errors and at the differences in the report."
  };
}
async function lateStart(run, step) {
  if (step.action !== "reload" || !sameProcess(step)) return null;
  const limit = run.clock.now() + LATE_START_MS;
  const whole = run.deadline;
  run.deadline = Math.min(whole, limit);
  const moved = await settle(run, (status) => !sameProcess({ ...step, status }));
  run.deadline = whole;
  if (moved.kind === "settled") return { ...step, status: moved.status };
  return run.after?.state === "loading" ? { ...step, state: "loading", arrived: () => true } : null;
}
function sameProcess({ status, baseline }) {
  return status.serverId === null || baseline.serverId === null ? status.versionKey === baseline.versionKey : status.serverId === baseline.serverId;
}
async function mayRefresh({ request, sent }, status) {
  if (request.strategy !== "auto" || sent.includes("refresh-state")) return false;
  if (status.permissions.get("refresh_component_state") === false) return false;
  return (await capabilitiesOf(request.client, request.signal)).refreshComponentState;
}
function reloadsSent({ sent }) {
  return sent.filter((action) => action === "reload").length;
}

// src/commands/reload/reload-location.ts
async function reloadLocation2(request) {
  const clock = request.clock ?? systemClock;
  const started = clock.now();
  const run = {
    request,
    clock,
    started,
    deadline: started + request.timeoutMs,
    before: null,
    after: null,
    sent: []
  };
  let step = { state: "checking" };
  while (step.state !== "done") {
    request.log(`${request.location}: ${describe(step)}`);
    try {
      step = await advance(run, step);
    } catch (error) {
      step = { state: "done", ending: endOfError(run, error) };
    }
  }
  request.log(`${request.location}: ${step.ending.result}: ${step.ending.reason}`);
  return toRecord(run, step.ending);
}
async function advance(run, step) {
  switch (step.state) {
    case "checking":
      return check(run);
    case "waiting-for-airflow":
      return recheck(run, await step.wait());
    case "sending":
      return act(run, step);
    case "loading": {
      const settled = await settle(run, step.arrived, step);
      if (settled.kind === "settled") {
        const { action, baseline } = step;
        return { state: "comparing", action, baseline, status: settled.status };
      }
      const waited = Math.round((run.clock.now() - run.started) / 1e3);
      return settled.kind === "vanished" ? { state: "done", ending: { result: "not-found", reason: "the location vanished while it was loaded" } } : {
        state: "done",
        ending: {
          result: "timed-out",
          reason: `after ${waited} s ${settled.why}`,
          next: "It may still finish: look at the location in Dagster, and raise reload-timeout if it only takes longer."
        }
      };
    }
    case "comparing":
      return compare(run, step);
  }
}
function describe(step) {
  return "action" in step ? `${step.state} (${step.action})` : step.state;
}
function endOfError(run, error) {
  const sent = run.sent.length > 0;
  if (run.request.signal?.aborted === true) {
    return {
      result: "timed-out",
      reason: sent ? "cancelled after the request was sent: it may still be carried out" : "cancelled before anything was sent"
    };
  }
  if (error instanceof RefusedError) {
    return { result: "unauthorized", reason: error.message, ...error.hint === void 0 ? {} : { next: error.hint } };
  }
  if (!sent || !(error instanceof UserError || error instanceof UnreachableError)) throw error;
  return {
    result: "timed-out",
    reason: `the request was sent, but its effect could not be seen: ${toMessage(error)}`,
    next: "Look at the location in Dagster; run reload again when Dagster answers."
  };
}
function toRecord(run, ending) {
  return {
    location: run.request.location,
    result: ending.result,
    reason: ending.reason,
    ...ending.next === void 0 ? {} : { next: ending.next },
    seconds: Math.round((run.clock.now() - run.started) / 100) / 10,
    before: toProcess(run.before),
    after: run.sent.length === 0 ? null : toProcess(run.after),
    differencesLeft: ending.differencesLeft ?? null
  };
}
function toProcess(status) {
  return status && { serverId: status.serverId, versionKey: status.versionKey, stateAt: componentStateAt(status) };
}

// src/commands/reload.ts
async function reload2(request) {
  const { dagster } = request;
  if (dagster.kind !== "live") {
    throw new UserError("A reload needs a Dagster to ask.", {
      hint: "Give its address: --dagster-url or the input dagster-url."
    });
  }
  const trees = await openTrees(request);
  const parses = new ParseCache();
  const projects = await readBothSides(request, trees, parses);
  request.onProgress?.("reading the cached definitions");
  const readStructure = structureReader(loadedFrom(trees, projects), request.instances, parses);
  const { snapshot, skipped } = await readCached(dagster, { ...request, readStructure, onUnknown: "leave-out" });
  const { airflow, skipped: notAsked } = await readLiveAirflow(request.airflow);
  const { loads, ...assessment } = assess({
    ...projects,
    cached: snapshot,
    airflow,
    dagsterPlus: dagster.plus,
    policy: request.policy
  });
  const reloads = [];
  for (const location of affected(snapshot, assessment, new Set(dagster.locations))) {
    const load = loads.find((each) => each.location === location) ?? null;
    reloads.push(
      await reloadOne(request, dagster.client, location, {
        trees,
        projects,
        parses,
        load,
        isFirst: reloads.length === 0,
        ...assessment
      })
    );
  }
  return buildReport(request, "reload", {
    assessment,
    source: "live",
    snapshot,
    skipped: [...skipped, ...notAsked],
    reloads,
    checked: snapshot !== null
  });
}
function affected(snapshot, { findings, dags }, named) {
  if (named.size > 0) return [...named].sort();
  const changed = dags.filter(({ state }) => state !== "unchanged");
  const concerned = /* @__PURE__ */ new Set([
    ...changed.flatMap(({ locations }) => locations),
    ...findings.filter(isOutOfStep).flatMap(({ location }) => location ?? []),
    // A new DAG is in no location yet: all that peer its instance may take it.
    ...changed.some(({ state }) => state === "added" || state === "renamed") ? peering(snapshot) : [],
    ...changed.length > 0 ? notLoaded(snapshot) : []
  ]);
  return [...concerned].sort();
}
var isOutOfStep = ({ rule, origin }) => rule.startsWith("drift/") && origin !== "fixed";
function peering(snapshot) {
  return (snapshot?.locations ?? []).filter(({ dags }) => dags.some(({ peered }) => peered)).map(({ name }) => name);
}
function notLoaded(snapshot) {
  return (snapshot?.locations ?? []).filter(({ status }) => status !== "loaded").map(({ name }) => name);
}
async function reloadOne(request, client, location, known) {
  const { projects, trees, parses, load, findings, isFirst } = known;
  const forecast = known.forecast.find((each) => each.location === location);
  const { waitForAirflow: waitForAirflow2 } = request;
  const readStructure = structureReader(
    { tree: trees.head, project: projects.head, uncertain: /* @__PURE__ */ new Set() },
    request.instances,
    parses
  );
  try {
    return await reloadLocation2({
      client,
      location,
      strategy: request.strategy,
      timeoutMs: request.timeoutMs,
      foretold: load,
      accepted: forecast === void 0 || !failsUnaccepted(forecast, findings),
      countDifferences: async (doubts) => {
        const now = await readCachedDefinitions(client, {
          locations: [location],
          readStructure,
          signal: request.signal
        });
        if (now.locations.some(({ status }) => status !== "loaded")) return null;
        return differencesLeft(now, projects, doubts);
      },
      waitForAirflow: waitForAirflow2 === void 0 ? void 0 : () => waitForAirflow2(trees, projects, request.signal),
      log: request.log,
      dryRun: request.dryRun,
      signal: request.signal
    });
  } catch (error) {
    if (!(error instanceof UserError) && !(error instanceof UnreachableError)) throw error;
    if (isFirst && request.onUnreachable === "fail" && error instanceof UnreachableError) throw error;
    const next = error.hint === void 0 ? {} : { next: error.hint };
    const reason = toMessage(error);
    return { location, result: "failed", reason, ...next, seconds: 0, before: null, after: null, differencesLeft: null };
  }
}
function unseenDags(now, { head }) {
  return now.locations.flatMap(({ dags }) => dags).filter((copy) => copy.structure === null && originalOf(copy, head, copy.instance) !== null).length;
}
function differencesLeft(now, projects, doubts) {
  const isInside = ({ kind }) => kind !== "dag-added" && kind !== "dag-removed" && kind !== "dag-renamed";
  const differences = compareProject(projects.head, now, projects);
  const sure = differences.filter(({ certainty }) => certainty === "exact").length;
  if (doubts === "pass") return sure;
  return sure + differences.filter((each) => each.certainty !== "exact" && isInside(each)).length + unseenDags(now, projects);
}

export {
  configuredWait,
  reload2 as reload
};
