import {
  readDeployments
} from "./chunk-FGOI65OS.js";
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
} from "./chunk-7JFWWGNW.js";
import {
  LostAnswerError,
  RefusedError,
  TooLargeError,
  findNamed,
  qualify
} from "./chunk-DBEQWAJD.js";
import {
  isWhollyKnown
} from "./chunk-6QCCJQN4.js";
import {
  systemClock,
  tellRemoteText
} from "./chunk-ERY63B5V.js";
import {
  ParseCache,
  airflowStates,
  asUnreachable,
  assess,
  compareProject,
  componentStateAt,
  dagStates,
  foretellLoad,
  isDagsterPlus,
  isRefreshable,
  loadedFrom,
  mappingsAfterMerge,
  readBothSides,
  readLiveAirflow,
  staleStates,
  structureReader,
  tellFailure,
  unfilledStates,
  unreadable
} from "./chunk-ZWVUG6UG.js";
import {
  canRead,
  originalOf
} from "./chunk-R462FM6L.js";
import {
  discriminatedUnion,
  literal,
  object,
  string
} from "./chunk-6PR3PJ62.js";
import {
  UnreachableError,
  UserError,
  buildReport,
  failsUnaccepted,
  openTrees,
  toMessage
} from "./chunk-GRHGRUPB.js";

// src/commands/reload/airflow-expectation.ts
var LIST_MS = 3e4;
function expectationOf({ trees: { head, changed }, projects }, foreign) {
  const ours = projects.head.served.filter(({ instance }) => !foreign.has(instance));
  const states = dagStates(projects.base, projects.head, null);
  const altered = new Set(states.filter(({ state }) => state !== "unchanged").map(({ dagId }) => dagId));
  const here = new Set(ours.map(({ dag }) => dag.dagId));
  const before = (projects.base?.served ?? []).filter(({ instance }) => !foreign.has(instance));
  return {
    // A DAG of a changed file may stay as it is, but only its new text shows that Airflow could import the file.
    dags: ours.filter(({ dag }) => altered.has(dag.dagId) || changed.has(dag.file)),
    removed: before.map(({ dag }) => dag.dagId).filter((dagId) => !here.has(dagId)),
    // Also the files that import what changed.
    files: [...projects.head.extraction.reads].flatMap(
      ([file, read2]) => [file, ...read2].some((path) => changed.has(path)) ? [file] : []
    ),
    known: ours.map(({ dag }) => ({ dagId: dag.dagId, file: dag.file })),
    brokenBefore: new Set((projects.base?.extraction.failures ?? []).map(({ file }) => file)),
    readFile: (path) => {
      const bytes = head.read(path);
      return bytes === void 0 ? void 0 : new TextDecoder().decode(bytes);
    }
  };
}
async function foreignInstances(client, { projects: { base, head } }, signal) {
  const instances = [...new Set(head.served.map(({ instance }) => instance))];
  if (instances.length < 2) return /* @__PURE__ */ new Set();
  const limit = AbortSignal.timeout(LIST_MS);
  try {
    const either = signal === void 0 ? limit : AbortSignal.any([signal, limit]);
    const listed = new Set((await client.listDags(either)).map(({ dagId }) => dagId));
    const isHere = (instance) => (base ?? head).served.some((served) => served.instance === instance && listed.has(served.dag.dagId));
    return new Set(instances.some(isHere) ? instances.filter((instance) => !isHere(instance)) : []);
  } catch (error) {
    const tired = limit.aborted && signal?.aborted !== true;
    if (tired || error instanceof UnreachableError || error instanceof UserError) return /* @__PURE__ */ new Set();
    throw error;
  }
}

// src/commands/airflow-wait.ts
async function configuredWait(timeoutMs, client, log) {
  if (timeoutMs === 0) return void 0;
  if (client === void 0) {
    throw new UserError("wait-for-airflow is set, but no Airflow is named.", {
      hint: "Give its address as airflow-url."
    });
  }
  const { waitForAirflow } = await import("./wait-LD2HXE3Z.js");
  return async (branch, signal) => {
    const foreign = await foreignInstances(client, branch.pushed, signal);
    if (foreign.size > 0) log(`${client.url} serves no DAG of ${[...foreign].join(", ")}, which is not waited for`);
    const expectations = /* @__PURE__ */ new WeakMap();
    const expected = (target) => {
      const known = expectations.get(target) ?? expectationOf(target, foreign);
      expectations.set(target, known);
      return known;
    };
    const newer = async () => {
      const target = await branch.newer();
      return target === null ? null : expected(target);
    };
    return waitForAirflow({ client, timeoutMs, log, signal, ...expected(branch.pushed), newer });
  };
}

// src/commands/reload/affected.ts
function affectedLocations(snapshot, { findings, dags }, projects) {
  const changed = dags.filter(({ state }) => state !== "unchanged");
  const concerned = /* @__PURE__ */ new Set([
    ...changed.flatMap(({ locations }) => locations),
    ...findings.filter(isOutOfStep).flatMap(({ location }) => location ?? []),
    ...mappingsLeft(snapshot, projects).keys(),
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
  const isEmpty = ({ airlift }) => unfilledStates(airlift?.state ?? []).length > 0;
  return (snapshot?.locations ?? []).filter((location) => location.status !== "loaded" || isEmpty(location)).map(({ name }) => name);
}
function mappingsLeft(snapshot, { base, head }) {
  const after = mappingsAfterMerge(snapshot, base, head);
  const counts = (snapshot?.locations ?? []).map((now) => {
    const then = after?.locations.find(({ name }) => name === now.name);
    return [now.name, then === void 0 || then === now ? 0 : countChanged(now, then)];
  });
  return new Map(counts.filter(([, count]) => count > 0));
}
function countChanged({ mappings: now }, { mappings: then }) {
  const held = new Map(now.map((mapping) => [identity(mapping), mapping.executable]));
  const kept = new Set(then.filter(({ written }) => written?.change !== "added").map(identity));
  const gone = now.filter((mapping) => !kept.has(identity(mapping)));
  const fresh = then.filter(({ written }) => written?.change === "added" && written.certainty === "exact");
  const other = then.filter((mapping) => {
    const before = held.get(identity(mapping));
    return mapping.written?.certainty === "exact" && before !== void 0 && before !== mapping.executable;
  });
  return gone.length + fresh.length + other.length;
}
function identity({ dagId, taskId, assetKey }) {
  return JSON.stringify([dagId, taskId, assetKey]);
}

// src/commands/reload/differences-left.ts
function differencesLeft(now, projects, doubts) {
  const isInside = ({ kind }) => kind !== "dag-added" && kind !== "dag-removed" && kind !== "dag-renamed";
  const differences = compareProject(projects.head, now, projects);
  const sure = differences.filter(({ certainty }) => certainty === "exact").length;
  if (doubts === "pass") return sure;
  return sure + differences.filter((each) => each.certainty !== "exact" && isInside(each)).length + unseenDags(now, projects);
}
function unseenDags(now, { head }) {
  return copies(now).filter((copy) => copy.structure === null && originalOf(copy, head, copy.instance) !== null).length;
}
function servedLate(now, projects) {
  return copies(now).reduce((sum, copy) => {
    const before = changedTasks(copy, projects);
    const { tasks = [], edges = [] } = copy.served ?? {};
    return sum + tasks.filter(({ taskId }) => before.get(taskId) === downstreamOf(taskId, edges)).length;
  }, 0);
}
var copies = (now) => now.locations.flatMap(({ dags }) => dags);
function changedTasks(copy, { base, head }) {
  const [before, after] = [base, head].map(
    (project) => project === null ? null : originalOf(copy, project, copy.instance)
  );
  if (before == null || after == null || !isWhollyKnown(before) || !isWhollyKnown(after)) return /* @__PURE__ */ new Map();
  const kept = before.tasks.filter(({ taskId }) => after.tasks.some((task) => task.taskId === taskId));
  return new Map(
    kept.flatMap(({ taskId }) => {
      const then = downstreamOf(taskId, before.edges);
      return then === downstreamOf(taskId, after.edges) ? [] : [[taskId, then]];
    })
  );
}
function downstreamOf(taskId, edges) {
  return JSON.stringify(edges.flatMap(({ from, to }) => from === taskId ? [to] : []).sort());
}

// src/commands/reload/compare-location.ts
function locationComparer(options) {
  const { branch } = options;
  let { justRead } = options;
  return async (doubts, limits) => {
    const reading = { ...options, doubts, limits };
    const pushed = await holdAgainst(branch.pushed, null, { ...reading, justRead });
    justRead = null;
    if (pushed.left === null || isFine(pushed)) return pushed;
    const newest = await branch.newer();
    if (newest === null) return pushed;
    const newer = await holdAgainst(newest, newest.commit, { ...reading, justRead });
    return isFine(newer) || !mayLoad(pushed) && mayLoad(newer) ? newer : pushed;
  };
}
var mayLoad = ({ forecast, accepted }) => forecast?.outcome !== "fails" || accepted;
var isFine = (comparison) => comparison.left === 0 && mayLoad(comparison);
async function holdAgainst(target, newer, reading) {
  const { projects } = target;
  const { name, doubts } = reading;
  const now = onlyOne(reading.justRead, name) ?? await read(reading, target);
  const [seen] = now.locations;
  if (seen?.status !== "loaded") {
    return { left: null, mappingsLeft: 0, newer, forecast: null, accepted: false, seen: null };
  }
  const mappings = mappingsLeft(now, projects).get(name) ?? 0;
  const left = differencesLeft(now, projects, doubts) + (doubts === "count" ? mappings : 0);
  return {
    left: left > 0 ? left : servedLate(now, projects),
    mappingsLeft: mappings,
    newer,
    seen,
    ...foretell(now, projects, reading)
  };
}
function onlyOne(snapshot, name) {
  const locations = snapshot?.locations.filter((location) => location.name === name && location.status === "loaded");
  return snapshot === null || locations?.length !== 1 ? null : { ...snapshot, locations };
}
async function read(reading, { trees, projects }) {
  const { client, location, name, limits, doubts, instances, parses } = reading;
  const loaded = doubts === "count" ? loadedFrom(trees, projects) : { tree: trees.head, project: projects.head, uncertain: /* @__PURE__ */ new Set() };
  const readStructure = structureReader(loaded, instances, parses);
  const options = { locations: [location], onUnknown: "leave-out", readStructure, limits };
  const snapshot = await readCachedDefinitions(client, options);
  return { ...snapshot, locations: snapshot.locations.map((each) => ({ ...each, name })) };
}
function foretell(now, projects, { policy, dagsterPlus, airflow }) {
  const [location] = mappingsAfterMerge(now, projects.base, projects.head)?.locations ?? [];
  if (location === void 0) return { forecast: null, accepted: false };
  const { outcome, error } = foretellLoad(location, projects.head, { ...projects, airflow });
  if (outcome !== "fails") {
    const forecast2 = { location: location.name, outcome, ...error === null ? {} : { error }, because: [] };
    return { forecast: forecast2, accepted: false };
  }
  const { forecast, findings } = assess({ ...projects, cached: now, dagsterPlus, airflow, policy });
  const [foretold = null] = forecast;
  return { forecast: foretold, accepted: foretold !== null && !failsUnaccepted(foretold, findings) };
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
  const known = await capabilitiesOf(client, options);
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

// src/commands/reload/step.ts
function done(ending) {
  return { state: "done", ending };
}

// src/commands/reload/endings.ts
function innermostError(error) {
  const cause = error.chain.at(-1) ?? error;
  return tellRemoteText(cause.message);
}
function tellChain({ chain, ...error }) {
  const cause = innermostError({ chain, ...error });
  const raised = tellRemoteText(chain[0]?.message ?? "", [], 200);
  return chain.length < 2 || raised === cause ? cause : `${raised}, caused by ${cause}`;
}
function failed(run, error) {
  const { forecast } = run;
  const foretold = forecast?.outcome === "fails" ? forecast.error : void 0;
  const known = foretold !== void 0 && innermostError(error).includes(foretold);
  return done({
    result: "failed",
    reason: `the location is in error: ${tellChain(error)}${known ? " (as foretold)" : ""}`,
    next: `Dagster shows nothing of this location until it loads again: ${wayBack(run, error)}`
  });
}
var REMOVED_API = "/api/v1 has been removed in Airflow 3";
var NO_ANSWER = /ConnectionError|Max retries exceeded|ReadTimeout|Status code: 5\d\d/;
function wayBack({ request, before }, error) {
  const said = [error, ...error.chain].map(({ message: message2 }) => message2).join("\n");
  if (said.includes(REMOVED_API)) return "this dagster-airlift cannot read Airflow 3, so let it read an Airflow 2.";
  if (NO_ANSWER.test(said)) {
    return "Airlift reads Airflow while it loads, and Airflow did not answer: run reload again when it does.";
  }
  const { lastLoaded } = request;
  return before?.state === "loaded" && lastLoaded != null ? `mend the cause, or go back to ${lastLoaded.slice(0, 12)}, with which it was loaded before; then run reload again.` : "mend the cause and run reload again.";
}

// src/commands/reload/request.ts
var LAST_LOOK_MS = 3e4;
function limitsOf({ request, clock, deadline }) {
  const last = clock.now() + Math.min(LAST_LOOK_MS, request.timeoutMs);
  return { signal: request.signal, deadline: Math.max(deadline, last) };
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
        timeoutMs: Math.min(3e4, left),
        deadline: clock.now() + left,
        attempts: 1
      });
    } catch (error) {
      if (!isPassing(error)) throw error;
      status = void 0;
      why = toMessage(error);
    }
  }
}
function isPassing(error) {
  const isRemote = error instanceof UnreachableError || error instanceof UserError;
  return isRemote && !(error instanceof RefusedError) && !(error instanceof TooLargeError);
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
  return { signal: request.signal, timeoutMs: Math.max(1e3, deadline - clock.now()), deadline };
}
async function reload(run, { action, baseline }) {
  const { client, location } = run.request;
  const answer = await change(run, action, reloadLocation(client, location, callOptions(run)));
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
      return refused(run, action, answer);
  }
}
async function refresh(run, { action, baseline }) {
  const { client, location } = run.request;
  const states = airflowStates(baseline);
  const hindrance = await whyNotRefreshed(run, states);
  if (hindrance !== null) return done({ result: "unchanged", ...hindrance });
  const keys = states.filter(isRefreshable).map(({ key }) => key);
  const isThrough = (status, only) => staleStates(status, baseline).every(({ key }) => !only.includes(key));
  let pending = false;
  for (const key of keys) {
    const answer = await change(
      run,
      action,
      refreshComponentState(client, location, key, callOptions(run))
    );
    if (answer.kind === "accepted" || answer.kind === "lost") {
      pending = true;
      if (key !== keys.at(-1) && (await settle(run, (status) => isThrough(status, [key]))).kind !== "settled") break;
    } else if (answer.kind !== "done") return refused(run, action, answer);
  }
  return { state: "loading", action, baseline, arrived: (status) => !pending || isThrough(status, keys) };
}
async function whyNotRefreshed(run, states) {
  if (states.length === 0) {
    return {
      reason: "nothing was sent: the location has no component state that could be refreshed",
      next: "Set reload-strategy to auto."
    };
  }
  if (!states.some(isRefreshable)) {
    return {
      reason: "nothing was sent: its component state is fetched whenever the code server loads, and cannot be refreshed by itself",
      next: "Set reload-strategy to auto."
    };
  }
  if ((await capabilitiesOf(run.request.client, limitsOf(run))).refreshComponentState) return null;
  return {
    reason: "nothing was sent: this Dagster cannot refresh component state by itself",
    next: "Run `dg utils refresh-defs-state` where the location is built, and deploy it again."
  };
}
async function restart(run, { action, baseline }) {
  const { client, location } = run.request;
  const answer = await change(run, action, shutdownLocation(client, location, callOptions(run)));
  if (answer.kind !== "done" && answer.kind !== "lost") return refused(run, action, answer);
  const arrived = ({ state, serverId, versionKey }) => state === "loaded" ? serverId !== baseline.serverId : versionKey !== baseline.versionKey;
  return { state: "loading", action, baseline, arrived, recoveryMs: Infinity };
}
async function change(run, action, answer) {
  try {
    const answered = await answer;
    run.sent.push(action);
    return answered;
  } catch (error) {
    if (error instanceof LostAnswerError) {
      run.sent.push(action);
      run.lost = error.message;
      run.request.log(`${run.request.location}: ${error.message}`);
      return { kind: "lost" };
    }
    if (!(error instanceof UserError || error instanceof UnreachableError)) run.sent.push(action);
    throw error;
  }
}
function refused(run, action, answer) {
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
      return done(couldNot(action, innermostError(answer.error)));
  }
}
function couldNot(action, why) {
  switch (action) {
    case "reload":
      return {
        result: "failed",
        reason: `Dagster could not reload it: ${why}`,
        next: "Look at the location in Dagster."
      };
    case "refresh-state":
      return {
        result: "unchanged",
        reason: `its component state could not be refreshed: ${why}`,
        next: "Dagster goes on with the old copy of Airflow: mend the cause and run reload again."
      };
    case "restart":
      return {
        result: "failed",
        reason: `Dagster could not shut its server down: ${why}`,
        next: "Restart it where it runs."
      };
  }
}

// src/commands/reload/tell.ts
function tellDifferences(count) {
  if (count === null) return "what Dagster caches could not be compared with head";
  return count === 1 ? "1 difference from head is left" : `${count} differences from head are left`;
}
function alreadyInStep({ newer }) {
  return newer === null ? "already in step: what Dagster caches equals head" : `already in step with ${tellNewer(newer)}: what Dagster caches equals that`;
}
function tellNewer(sha) {
  return `${sha.slice(0, 12)}, which the branch has moved on to`;
}

// src/commands/reload/check.ts
async function check(run) {
  const { location } = run.request;
  const { found, names } = await look(run);
  if (found === void 0) {
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
      result: airflow.why === "timed-out" ? "timed-out" : airflow.why === "refused" ? "unauthorized" : "unchanged",
      reason: `nothing was sent: ${airflow.reason}`,
      next: airflow.next
    });
  }
  run.deadline = run.clock.now() + run.request.timeoutMs;
  const { found } = await look(run);
  if (found === void 0) {
    return done({
      result: "not-found",
      reason: `the code location "${run.request.location}" vanished during the wait for Airflow`
    });
  }
  run.before = found;
  return proceed(run, found, airflow);
}
async function look(run) {
  const { client, location } = run.request;
  const { locations } = await readWorkspace(client, limitsOf(run));
  return { found: locations.find(({ name }) => name === location), names: locations.map(({ name }) => name) };
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
  const comparison = settled.state === "loaded" ? await request.compare("count", () => limitsOf(run)) : null;
  run.forecast = comparison?.forecast ?? null;
  const isEmpty = unfilledStates(airflowStates(settled)).length > 0;
  const halt = reasonToStop(run, comparison, isEmpty);
  if (halt !== null) return done({ ...halt, differencesLeft: comparison?.left ?? null });
  await request.begin?.();
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
function reasonToStop({ request }, comparison, isEmpty) {
  const { strategy, dryRun } = request;
  const left = comparison?.left ?? null;
  const forecast = comparison?.forecast ?? null;
  const isForetoldToFail = forecast?.outcome === "fails" && comparison?.accepted !== true;
  if (comparison !== null && left === 0 && !isForetoldToFail && !isEmpty) {
    return { result: "skipped", reason: alreadyInStep(comparison) };
  }
  if (strategy === "none") {
    return {
      result: "unchanged",
      reason: `reload-strategy is none, so nothing was sent; ${tellDifferences(left)}`,
      next: "Set reload-strategy to auto, or reload the location yourself."
    };
  }
  if (isForetoldToFail) {
    return {
      result: "skipped",
      reason: `not sent, because the load is foretold to fail${forecast.error === void 0 ? "" : ` with ${forecast.error}`}`,
      next: "Mend what the report lists for this location, or accept the finding, and run reload again."
    };
  }
  if (dryRun) return { result: "skipped", reason: `dry run: nothing was sent; ${tellDifferences(left)}` };
  return null;
}

// src/commands/reload/compare.ts
var LATE_START_MS = 5e3;
var FIRST_PAUSE_MS2 = 2e3;
var LONGEST_PAUSE_MS2 = 2e4;
async function compare(run, step) {
  const { status } = step;
  if (status.error !== null) return failed(run, status.error);
  const stale = staleStates(status, run.before ?? step.baseline);
  const doubts = sameProcess(step) || stale.length > 0 ? "count" : "pass";
  const comparison = await lookOnce(run, doubts);
  if (comparison === null) return lookAgain(run, step);
  const { left } = comparison;
  const empty = unfilledStates(airflowStates(status));
  if (left === 0 && empty.length === 0) return done(refreshed(comparison));
  const late = await lateStart(run, step);
  if (late !== null) return late;
  if (stale.some(isRefreshable) && await mayRefresh(run, status)) {
    return { state: "sending", action: "refresh-state", baseline: status };
  }
  if (step.action === "refresh-state" && stale.length === 0 && sameProcess(step) && reloadsSent(run) < 2) {
    return { state: "sending", action: "reload", baseline: status };
  }
  return done({ ...judge(run, step, left, stale), differencesLeft: left });
}
async function lookOnce(run, doubts) {
  const { request, clock, deadline } = run;
  try {
    const comparison = await request.compare(doubts, () => limitsOf(run));
    return comparison.left === null ? null : { ...comparison, left: comparison.left };
  } catch (error) {
    const pause = Math.min(LONGEST_PAUSE_MS2, FIRST_PAUSE_MS2 * 1.5 ** run.failedLooks);
    if (!isPassing(error) || request.signal?.aborted === true || clock.now() + pause >= deadline) throw error;
    run.failedLooks += 1;
    request.log(`${request.location}: ${toMessage(error)}; looking again in ${Math.round(pause / 1e3)} s`);
    await clock.sleep(pause, request.signal);
    return null;
  }
}
function refreshed({ newer, mappingsLeft: mappingsLeft2 }) {
  const reason = `loaded, and what Dagster now caches equals ${newer === null ? "head" : tellNewer(newer)}: 0 differences left`;
  if (mappingsLeft2 === 0) return { result: "refreshed", reason, differencesLeft: 0 };
  const mappings = mappingsLeft2 === 1 ? "1 mapping" : `${mappingsLeft2} mappings`;
  return {
    result: "refreshed",
    reason: `${reason}; but ${mappings} in the definitions of head ${mappingsLeft2 === 1 ? "is" : "are"} not loaded yet`,
    next: "Deploy the code of this location, if that is still to come: a reload loads what the server's machine holds.",
    differencesLeft: 0
  };
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
  if (stale.some(isRefreshable)) {
    const state = unfilledStates(stale).length > 0 ? "was never filled, so that it holds no DAG" : "is the old copy of Airflow";
    return {
      result: "unchanged",
      reason: `loaded, but its component state ${state}; ${tellDifferences(left)}`,
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
async function mayRefresh(run, status) {
  const { request, sent } = run;
  if (request.strategy !== "auto" || sent.includes("refresh-state")) return false;
  if (status.permissions.get("refresh_component_state") === false) return false;
  return (await capabilitiesOf(request.client, limitsOf(run))).refreshComponentState;
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
    forecast: null,
    sent: [],
    lost: null,
    failedLooks: 0
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
          reason: `after ${waited} s ${settled.why}${run.lost === null ? "" : `; ${run.lost}`}`,
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
  const hint = error instanceof UserError || error instanceof UnreachableError ? error.hint : void 0;
  if (error instanceof RefusedError) {
    return { result: "unauthorized", reason: error.message, ...hint === void 0 ? {} : { next: hint } };
  }
  if (!(error instanceof UserError || error instanceof UnreachableError)) throw error;
  if (!sent) {
    return {
      result: "timed-out",
      reason: `nothing was sent: ${toMessage(error)}`,
      next: hint ?? "Run reload again when Dagster answers."
    };
  }
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

// src/commands/reload/target.ts
var ASK_AGAIN_MS = 2e4;
function followBranch({ pushed, newest, open, clock = systemClock, log }) {
  let known = null;
  let askedAt = -Infinity;
  const look2 = async () => {
    const commit = await newest?.();
    if (commit === void 0) return known;
    if (commit === pushed.commit) return null;
    if (commit === known?.commit) return known;
    log(`the branch has moved on to ${commit.slice(0, 12)}, which may be loaded in its place`);
    return open(commit);
  };
  return {
    pushed,
    newer: async () => {
      if (newest === void 0 || clock.now() - askedAt < ASK_AGAIN_MS) return known;
      askedAt = clock.now();
      try {
        known = await look2();
      } catch (error) {
        if (!(error instanceof UserError || error instanceof UnreachableError)) throw error;
        log(`the newest commit of the branch could not be read: ${toMessage(error)}`);
      }
      return known;
    }
  };
}

// src/commands/reload.ts
async function reload2(request) {
  const { dagster, comparison, log, timeoutMs, signal, policy } = request;
  if (dagster.kind !== "live") {
    throw new UserError("A reload needs a Dagster to ask.", {
      hint: "Give its address: --dagster-url or the input dagster-url."
    });
  }
  const parses = new ParseCache();
  const open = (commit) => openTarget(request, commit, parses);
  const pushed = await open(comparison.head);
  const branch = followBranch({ pushed, newest: request.newestCommit, open, log });
  request.onProgress?.("reading the cached definitions");
  const { snapshot: before, failures } = await readDeployments(dagster.deployments, dagster.locations, {
    readStructure: structureReader(loadedFrom(pushed.trees, pushed.projects), request.instances, parses),
    onUnknown: "leave-out",
    limits: () => ({ signal, deadline: systemClock.now() + timeoutMs })
  });
  const [failure] = failures;
  if (before === null && failure !== void 0 && request.onUnreachable === "fail") throw asUnreachable(failure.error);
  const { airflow, skipped: notAsked } = await readLiveAirflow(request.airflow);
  const evidence = { dagsterPlus: isDagsterPlus(dagster), policy, airflow };
  const first = assess({ ...pushed.projects, ...evidence, cached: before });
  const places = placesOf(dagster, before, affectedLocations(before, first, pushed.projects));
  const names = places.map(({ name }) => name);
  if (airflow !== null) tellUnreadable(airflow, before, names, log);
  const { waitForAirflow } = request;
  const common = {
    request,
    branch,
    parses,
    airflow,
    begin: once(() => Promise.resolve(request.onBegin?.(names))),
    // All locations wait for the same Airflow: what one of them came to holds for the next.
    wait: waitForAirflow === void 0 ? void 0 : once(() => waitForAirflow(branch, signal))
  };
  const ends = [];
  for (const place of places) {
    ends.push(await reloadOne(place, { ...common, justRead: ends.length === 0 ? before : null }));
  }
  const after = before === null ? null : await snapshotAfter(before, ends, request, dagster);
  const measure = ends.some(({ last }) => last?.newer != null) ? await branch.newer() ?? pushed : pushed;
  const unread = failures.map((each) => tellFailure(each, dagster.deployments));
  return buildReport(request, "reload", {
    assessment: assess({ ...measure.projects, ...evidence, cached: after, cachedBefore: before }),
    source: "live",
    snapshot: after,
    skipped: [...unread, ...notAsked, ...after === null ? [] : unreadable(after)],
    reloads: [...ends.map(({ reload: record }) => record), ...before === null ? [] : failures.map(notReached)],
    checked: before !== null
  });
}
function placesOf({ deployments, locations }, snapshot, affected) {
  const names = locations.length > 0 ? locations : affected;
  const found = names.flatMap((name) => findNamed(name, deployments, snapshot));
  const places = found.map((place) => ({ ...place, name: qualify(place.location, place.deployment, deployments) }));
  const unique = new Map(places.map((place) => [place.name, place]));
  return [...unique.values()].sort((a, b) => a.name < b.name ? -1 : 1);
}
function notReached({ deployment, error }) {
  return {
    location: deployment.name,
    result: "timed-out",
    reason: `nothing was sent: ${toMessage(error)}`,
    next: error.hint ?? "Run reload again when this Dagster answers.",
    seconds: 0,
    before: null,
    after: null,
    differencesLeft: null
  };
}
async function openTarget(request, commit, parses) {
  const { repository, comparison } = request;
  if (commit !== comparison.head) await repository.ensureCommit(commit);
  const trees = await openTrees({ repository, comparison: { ...comparison, head: commit } });
  return { commit, trees, projects: await readBothSides(request, trees, parses) };
}
function tellUnreadable({ url, version }, snapshot, affected, log) {
  const told = (snapshot?.locations ?? []).flatMap(
    ({ name, airlift }) => airlift === void 0 || airlift.api === "none" || !affected.includes(name) || canRead(airlift.version, version) ? [] : [`${name} (${airlift.version ?? "version unknown"})`]
  );
  if (told.length === 0) return;
  log(`${url} is Airflow ${version}, which the dagster-airlift of these code locations cannot read: ${told.join(", ")}`);
}
async function reloadOne({ name, location, deployment }, common) {
  const { request, branch, parses, airflow, begin, wait, justRead } = common;
  const { signal, instances, policy } = request;
  const { client, plus: dagsterPlus } = deployment;
  const comparer = locationComparer({
    client,
    location,
    name,
    branch,
    instances,
    parses,
    policy,
    dagsterPlus,
    airflow,
    justRead
  });
  const comparisons = [];
  const record = await reloadLocation2({
    client,
    location,
    strategy: request.strategy,
    timeoutMs: request.timeoutMs,
    compare: async (doubts, limits) => {
      const comparison = await comparer(doubts, limits);
      comparisons.push(comparison);
      return comparison;
    },
    begin,
    waitForAirflow: wait,
    log: request.log,
    dryRun: request.dryRun,
    lastLoaded: request.comparison.base,
    signal
  });
  return { reload: { ...record, location: name }, last: comparisons.at(-1) ?? null };
}
async function snapshotAfter(before, ends, { signal, timeoutMs, log }, { deployments }) {
  const broken = ends.filter(({ reload: { result } }) => result === "failed").map(({ reload: { location } }) => location);
  const known = new Map(ends.flatMap(({ last }) => last?.seen == null ? [] : [[last.seen.name, last.seen]]));
  if (broken.length > 0) {
    const { snapshot, failures } = await readDeployments(deployments, broken, {
      onUnknown: "leave-out",
      readStructure: () => null,
      limits: () => ({ signal, deadline: systemClock.now() + Math.min(timeoutMs, LAST_READ_MS) })
    });
    for (const location of snapshot?.locations ?? []) known.set(location.name, location);
    for (const { error } of failures)
      log(`what became of ${broken.join(", ")} could not be read again: ${error.message}`);
  }
  return {
    ...before,
    locations: before.locations.map((location) => known.get(location.name) ?? location)
  };
}
var LAST_READ_MS = 3e4;
function once(act2) {
  let begun;
  return () => begun ??= act2();
}

export {
  configuredWait,
  reload2 as reload
};
