import {
  AirflowRefusedError
} from "./chunk-L7RKQFGF.js";
import {
  fileOfImportError
} from "./chunk-4JNUS2VO.js";
import {
  whyNotServed
} from "./chunk-6QCCJQN4.js";
import {
  systemClock,
  tellRemoteText
} from "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import {
  UnreachableError,
  UserError,
  toMessage
} from "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";

// src/airflow/rest/look.ts
function startWatch(client, expectation, log) {
  return { client, expectation, log, pending: /* @__PURE__ */ new Map(), firstErrors: void 0, hurried: false };
}
async function look(watch, signal) {
  const { client, expectation } = watch;
  const only = watch.firstErrors === void 0 ? null : watch.pending;
  const pending = /* @__PURE__ */ new Map();
  const seen = [];
  for (const expected of expectation.dags) {
    const { dagId } = expected.dag;
    if (only !== null && !only.has(dagId)) continue;
    const dag = await client.dag(dagId, signal);
    if (dag !== null) seen.push(dag);
    const why = await whyPending(watch, expected, dag, signal);
    if (why !== null) pending.set(dagId, why);
  }
  for (const dagId of expectation.removed) {
    if (only !== null && !only.has(dagId)) continue;
    const dag = await client.dag(dagId, signal);
    if (dag?.active === true) {
      seen.push(dag);
      pending.set(dagId, { kind: "structure", why: "it is still active" });
    }
  }
  const broken = await findImportError(watch, signal);
  watch.pending = pending;
  if (broken !== null) return broken;
  if (pending.size > 0 && !watch.hurried) await hurry(watch, seen, signal);
  return null;
}
async function whyPending({ client, expectation }, expected, dag, signal) {
  if (dag === null) return { kind: "structure", why: "Airflow does not know it yet" };
  if (!dag.active) return { kind: "structure", why: "it is not active" };
  const tasks = await client.tasks(dag.dagId, signal);
  const why = tasks === null ? "its tasks are not there yet" : whyNotServed(expected, dag, tasks);
  if (why !== null) return { kind: "structure", why };
  const text = expectation.readFile?.(expected.dag.file);
  const source = text === void 0 ? null : await client.source(dag, signal);
  if (text === void 0 || source === null || sameText(text, source)) return null;
  return { kind: "text", why: `Airflow has parsed another text of ${expected.dag.file}` };
}
function sameText(a, b) {
  const plain = (text) => text.replaceAll("\r\n", "\n").trimEnd();
  return plain(a) === plain(b);
}
async function findImportError(watch, signal) {
  const { client } = watch;
  const { files, known, brokenBefore } = watch.expectation;
  const errors = await client.importErrors(signal);
  const dags = errors.length > 0 && known !== void 0 ? await client.listDags(signal) : [];
  const ours = errors.flatMap((error) => {
    const file = fileOfImportError(error, files, known ?? [], dags);
    return file === void 0 ? [] : [{ file, error }];
  });
  const first = watch.firstErrors;
  watch.firstErrors ??= new Map(ours.map(({ file, error }) => [file, error.trace]));
  const fresh = ours.find(
    ({ file, error }) => first === void 0 ? brokenBefore?.has(file) !== true : first.get(file) !== error.trace
  );
  return fresh ?? null;
}
function tellBroken({ file, error }) {
  const lines = error.trace.split("\n").filter((line) => line.trim() !== "");
  return `Airflow cannot import ${file}: ${tellRemoteText(lines.slice(-3).join(" "), [], 400)}`;
}
async function hurry(watch, seen, signal) {
  const { client, log } = watch;
  watch.hurried = true;
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

// src/airflow/rest/wait.ts
var FIRST_PAUSE_MS = 1e3;
var LONGEST_PAUSE_MS = 5e3;
var LAST_LOOK_MS = 3e4;
async function waitForAirflow(request) {
  const clock = request.clock ?? systemClock;
  const started = clock.now();
  const left = () => started + request.timeoutMs - clock.now();
  const seconds = () => Math.round((clock.now() - started) / 1e3);
  const looks = { watch: startWatch(request.client, request, request.log), newer: null };
  let silent;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    const limit = AbortSignal.timeout(Math.max(left(), Math.min(LAST_LOOK_MS, request.timeoutMs)));
    try {
      const signal = request.signal === void 0 ? limit : AbortSignal.any([request.signal, limit]);
      const seen = await lookOnce(looks, request, signal);
      silent = null;
      if (seen === "ready") return { ready: true, waited: seconds() };
      if (seen !== "pending") return { ready: false, why: "import-error", ...importError(seen), waited: seconds() };
      request.log(`waiting for Airflow: ${tellPending(looks.watch)}`);
    } catch (error) {
      const tired = limit.aborted && request.signal?.aborted !== true;
      if (!tired && error instanceof UserError) return { ...unusable(error), waited: seconds() };
      if (!tired && !(error instanceof UnreachableError)) throw error;
      silent = tired ? `Airflow at ${request.client.url} did not answer in time` : toMessage(error);
      request.log(`waiting for Airflow: ${silent}`);
    }
    if (left() <= 0) break;
    await clock.sleep(Math.min(pause, left()), request.signal);
  }
  return timeIsUp(looks.watch, silent, seconds());
}
async function lookOnce(looks, request, signal) {
  const broken = await look(looks.watch, signal);
  if (broken === null && looks.watch.pending.size === 0) return "ready";
  const next = await request.newer?.() ?? null;
  if (next === null) return broken ?? "pending";
  const { client, log, readFile } = request;
  if (looks.newer?.asked !== next) {
    const mends = broken !== null && next.readFile?.(broken.file) !== readFile?.(broken.file);
    const brokenBefore = /* @__PURE__ */ new Set([...next.brokenBefore ?? [], ...mends ? [broken.file] : []]);
    looks.newer = { asked: next, watch: startWatch(client, { ...next, brokenBefore }, log) };
  }
  const brokenThere = await look(looks.newer.watch, signal);
  if (brokenThere === null && looks.newer.watch.pending.size === 0) return "ready";
  return broken !== null && brokenThere !== null ? brokenThere : "pending";
}
function importError(broken) {
  return {
    reason: tellBroken(broken),
    next: "Mend the file and merge again: Airflow keeps the old DAG for a minute or two, then drops it. If this error is older than the merge, run again when the deployment is through."
  };
}
function unusable(error) {
  return {
    ready: false,
    why: error instanceof AirflowRefusedError ? "refused" : "unreachable",
    reason: toMessage(error),
    next: error.hint ?? "Check airflow-url."
  };
}
function timeIsUp(watch, silent, waited) {
  if (silent !== null) {
    return {
      ready: false,
      why: "unreachable",
      reason: silent,
      next: "A reload now would break the location, as Airlift reads Airflow while it loads: run reload again when Airflow is up.",
      waited
    };
  }
  const texts = [...watch.pending.values()];
  if (texts.length > 0 && texts.every(({ kind }) => kind === "text")) return { ready: true, waited };
  return {
    ready: false,
    why: "timed-out",
    reason: `after ${waited} s Airflow does not serve the merge: ${tellPending(watch)}`,
    next: "Has the deployment to Airflow run? Raise wait-for-airflow, or look at Airflow\u2019s import errors and DAG processor.",
    waited
  };
}
export {
  waitForAirflow
};
