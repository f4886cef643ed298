import {
  configuredAirflow
} from "./chunk-KOFQOLSI.js";
import {
  AirflowRefusedError
} from "./chunk-L7RKQFGF.js";
import {
  capabilitiesOf,
  readCachedDefinitions,
  readWorkspace
} from "./chunk-7JFWWGNW.js";
import "./chunk-IIAJTBS2.js";
import "./chunk-B3ALYVVU.js";
import {
  RefusedError,
  openDeployments
} from "./chunk-DBEQWAJD.js";
import {
  tellRemoteText
} from "./chunk-ERY63B5V.js";
import {
  readProjects
} from "./chunk-ZWVUG6UG.js";
import "./chunk-R462FM6L.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-6PR3PJ62.js";
import {
  UnreachableError,
  UserError,
  isRelevant,
  mergeSettings,
  prepare,
  sentence,
  toMessage
} from "./chunk-GRHGRUPB.js";
import {
  TOOL
} from "./chunk-JT26LO5I.js";

// src/commands/doctor/advice.ts
function adviceOn(area) {
  return (what, level, found, next) => ({ area, what, level, found, ...next === void 0 ? {} : { next } });
}
function tellAge(ms) {
  const seconds = Math.max(0, Math.round(ms / 1e3));
  const [amount, unit] = seconds < 120 ? [seconds, "second"] : seconds < 7200 ? [Math.round(seconds / 60), "minute"] : seconds < 172800 ? [Math.round(seconds / 3600), "hour"] : [Math.round(seconds / 86400), "day"];
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
function isAtLeast(version3, oldest) {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version3) ?? [];
  if (major === void 0 || minor === void 0) return null;
  return Number(major) === oldest[0] ? Number(minor) >= oldest[1] : Number(major) > oldest[0];
}
function tellNames(names, limit = 8) {
  const told = names.slice(0, limit).join(", ");
  return names.length > limit ? `${told} and ${names.length - limit} more` : told;
}

// src/commands/doctor/examine-airflow.ts
var advice = adviceOn("Airflow");
async function examineAirflow(question) {
  const { client, signal } = question;
  const found = [];
  try {
    const version3 = await client.version(signal);
    found.push(advice("address", "ok", `${client.url} is Airflow ${version3.version}`), readable(version3, question));
    const dags = await client.listDags(signal);
    found.push(advice("credentials", "ok", `${dags.length} DAGs can be read`), ...parsing(dags, question.now));
    found.push(importErrors(await client.importErrors(signal)), await intervals(version3, question));
  } catch (error) {
    if (!(error instanceof UserError) && !(error instanceof UnreachableError)) throw error;
    const what = error instanceof AirflowRefusedError ? "credentials" : "address";
    found.push(advice(what, "problem", toMessage(error), error.hint));
  }
  return found;
}
function readable({ version: version3, api: api2 }, { airliftVersions }) {
  const what = "dagster-airlift";
  if (api2 === "v1") return advice(what, "ok", `it can read Airflow ${version3}`);
  const readers = [...airliftVersions].map(([name, airlift2]) => `${name} (${airlift2 ?? "version unknown"})`);
  const next = "Keep Dagster on an Airflow 2 until dagster-airlift reads version 3: a load against this one fails. Proxying inside Airflow 3 works. See migration/unsupported-airflow.";
  return readers.length === 0 ? advice(what, "warning", `it cannot read Airflow ${version3}, which has no /api/v1`, next) : advice(
    what,
    "problem",
    `it cannot read Airflow ${version3}, and these locations use it: ${tellNames(readers)}`,
    next
  );
}
function parsing(dags, now) {
  const ages = dags.filter(({ active }) => active).flatMap(({ lastParsedTime }) => lastParsedTime === null ? [] : [now.getTime() - Date.parse(lastParsedTime)]).filter((age2) => !Number.isNaN(age2));
  if (ages.length === 0) return [];
  const oldest = Math.max(...ages);
  const told = `its DAG files were last parsed between ${tellAge(Math.min(...ages))} and ${tellAge(oldest)} ago`;
  const next = "A changed file shows after about so long, a new one after [dag_processor] refresh_interval (by default 5 minutes): wait-for-airflow has to be longer.";
  return oldest > STALE_MS ? [advice("parsing", "warning", `${told}; is its DAG processor running?`, next)] : [advice("parsing", "ok", told, next)];
}
var STALE_MS = 15 * 6e4;
var STORING = ["core", "min_serialized_dag_update_interval"];
var INTERVALS = {
  v1: {
    newFiles: ["scheduler", "dag_dir_list_interval"],
    parsing: ["scheduler", "min_file_process_interval"],
    storing: STORING
  },
  v2: {
    newFiles: ["dag_processor", "refresh_interval"],
    parsing: ["dag_processor", "min_file_process_interval"],
    storing: STORING
  }
};
var DEFAULTS = { newFiles: 300, parsing: 30, storing: 30 };
async function intervals({ api: api2 }, { client, waitMs, signal }) {
  const ask = async (name) => {
    const value = Number(await client.setting(...INTERVALS[api2][name], signal) ?? NaN);
    return Number.isFinite(value) ? value : null;
  };
  const shown = { newFiles: await ask("newFiles"), parsing: await ask("parsing"), storing: await ask("storing") };
  const isShown = Object.values(shown).every((value) => value !== null);
  const newFiles = shown.newFiles ?? DEFAULTS.newFiles;
  const parsing2 = shown.parsing ?? DEFAULTS.parsing;
  const storing = shown.storing ?? DEFAULTS.storing;
  const told = `it looks for new files every ${newFiles} s, parses known ones every ${parsing2} s, and stores a change at most every ${storing} s${isShown ? "" : ", if it is as by default: it does not show its settings"}`;
  const longest = newFiles + parsing2 + storing;
  const next = `wait-for-airflow should be longer than ${longest} s, besides what your deployment takes; a user who may ask for parsing shortens it to seconds.`;
  const isTooShort = waitMs > 0 && waitMs < longest * 1e3;
  return isTooShort ? advice("intervals", "warning", `${told}; wait-for-airflow is ${waitMs / 1e3} s`, next) : advice("intervals", "ok", told, next);
}
function importErrors(errors) {
  const [first] = errors;
  if (first === void 0) return advice("import errors", "ok", "none");
  const lines = first.trace.split("\n").filter((line) => line.trim() !== "");
  const told = tellRemoteText(`${first.file}: ${lines.at(-1) ?? "no trace"}`);
  const next = "Airflow keeps the old DAG of such a file for a minute or two, and then drops it.";
  return advice("import errors", "warning", `${errors.length}, the first: ${told}`, next);
}

// src/commands/doctor/examine-location.ts
var advice2 = adviceOn("Dagster");
function examineLocation(status, cached, now) {
  return [
    ...state(status),
    ...permission(status),
    ...server(status),
    ...cached?.status === "loaded" ? airlift(status, cached, now) : []
  ];
}
function state({ name, state: held, error }) {
  const what = `${name}: status`;
  switch (held) {
    case "loaded":
      return [advice2(what, "ok", "it is loaded")];
    case "loading":
      return [advice2(what, "warning", "it is loading", "Run doctor again when it is through.")];
    case "error": {
      const cause = tellRemoteText(error?.chain.at(-1)?.message ?? error?.message ?? "no reason given");
      const next = "Dagster shows nothing of it until it loads: mend the cause and reload it.";
      return [advice2(what, "problem", `it is in error: ${cause}`, next)];
    }
  }
}
function permission({ name, permissions }) {
  const what = `${name}: permission to reload`;
  switch (permissions.get("reload_repository_location")) {
    case true:
      return [advice2(what, "ok", "granted")];
    case false: {
      const next = "For reload use a token with the role Editor (or higher); a web server started with --read-only grants it to nobody. check and drift work without.";
      return [advice2(what, "problem", "not granted", next)];
    }
    default:
      return [advice2(what, "warning", "Dagster does not tell")];
  }
}
var RUN_BY_ITSELF = ["python_file", "module_name", "package_name", "autoload_defs_module_name"];
function server({ name, origin, serverId, state: held }) {
  const what = `${name}: code server`;
  const file = RUN_BY_ITSELF.map((key) => origin.get(key)).find((value) => value !== void 0);
  if (file !== void 0) {
    return [advice2(what, "ok", `the web server runs ${tellRemoteText(file)} itself, so a reload loads it anew`)];
  }
  const host = origin.get("host");
  if (host === void 0) return [];
  const proof = serverId === null ? "it does not tell its process, so that a reload is judged by what it brings" : "it tells its process, so that a reload that did nothing shows";
  const next = "Started with `dagster code-server start` it loads anew on request; with `dagster api grpc` never, then use reload-strategy restart or deploy it anew.";
  const place = tellRemoteText([host, origin.get("port") ?? origin.get("socket")].filter(Boolean).join(":"));
  return [
    advice2(
      what,
      "ok",
      `it is a server of its own at ${place}; ${held === "loaded" ? proof : "it is not loaded now"}`,
      next
    )
  ];
}
function airlift(status, cached, now) {
  const { name } = status;
  const found = cached.airlift;
  if (found === void 0) return [advice2(`${name}: dagster-airlift`, "ok", "it uses nothing of Airflow")];
  return [
    version(name, found.version),
    ...api(status, found.api),
    ...age(status, cached, now),
    ...cached.instances.length === 0 ? [] : [advice2(`${name}: Airflow instances`, "ok", tellNames(cached.instances.map((instance) => instance.name)))],
    ...sources(name, cached)
  ];
}
function version(name, found) {
  const what = `${name}: dagster-airlift`;
  if (found === null) return advice2(what, "warning", "the location does not tell its version");
  return isAtLeast(found, [0, 25]) === false ? advice2(what, "problem", `it is ${found}`, "Supported is dagster-airlift 0.25 and newer.") : advice2(what, "ok", `it is ${found}`);
}
function api({ name }, found) {
  const what = `${name}: made by`;
  switch (found) {
    case "builder":
      return [advice2(what, "ok", "build_defs_from_airflow_instance, which reads Airflow at every load")];
    case "component":
      return [advice2(what, "ok", "AirflowInstanceComponent, which keeps its copy as state")];
    case "none":
      return [advice2(what, "ok", "mapped assets only: it peers no Airflow itself")];
  }
}
function age({ name, updatedAt, componentState }, { airlift: found }, now) {
  const what = `${name}: age of the copy`;
  const since = (seconds) => tellAge(now.getTime() - seconds * 1e3);
  if (found?.api === "builder") return [advice2(what, "ok", `Airflow was read at most ${since(updatedAt)} ago`)];
  const states = componentState ?? [];
  return states.map(
    ({ key, createdAt, managementType }) => createdAt === null ? advice2(what, "problem", `${key} was never filled, so the location holds no DAG`, REFRESH) : advice2(what, "ok", `${key} (${managementType ?? "kept somewhere"}) was read ${since(createdAt)} ago`)
  );
}
var REFRESH = "Run reload with reload-strategy refresh-state, or `dg utils refresh-defs-state` where it is built.";
function sources(name, { dags }) {
  const peered = dags.filter((dag) => dag.peered);
  const without = peered.filter(({ sourceHash }) => sourceHash === null);
  const what = `${name}: source retrieval`;
  if (peered.length === 0) return [];
  if (without.length === 0) return [advice2(what, "ok", `Dagster keeps the files of all ${peered.length} DAGs`)];
  return [
    advice2(
      what,
      "warning",
      `Dagster keeps no file of ${without.length} of ${peered.length} DAGs, so only their mapped tasks can be compared`,
      "Set source_code_retrieval_enabled=True where the definitions are built (by default it is on for fewer than 50 DAGs)."
    )
  ];
}

// src/commands/doctor/examine-dagster.ts
var advice3 = adviceOn("Dagster");
async function examineDagster(question) {
  const { client, signal } = question;
  let workspace;
  try {
    await capabilitiesOf(client, { signal });
    workspace = await readWorkspace(client, { signal });
  } catch (error) {
    return { advice: [unusable(client, error)], airliftVersions: /* @__PURE__ */ new Map() };
  }
  const wanted = workspace.locations.filter(
    ({ name }) => question.locations.length === 0 || question.locations.includes(name)
  );
  const unknown = question.locations.filter((name) => !workspace.locations.some((each) => each.name === name));
  const cached = await definitionsOf(question, wanted);
  const locations = wanted.flatMap(
    (status) => examineLocation(status, cached.snapshot?.locations.find(({ name }) => name === status.name) ?? null, question.now)
  );
  return {
    advice: [
      advice3("address", "ok", `${client.endpoint} is Dagster`),
      ...version2(workspace),
      ...unknown.map((name) => unknownLocation(name, workspace.locations)),
      ...wanted.length === 0 && unknown.length === 0 ? [noLocation()] : [],
      ...locations,
      ...cached.advice,
      ...await stateRefresh(client, wanted, signal),
      ...cached.snapshot === null ? [] : airliftAtAll(cached.snapshot)
    ],
    airliftVersions: new Map(
      (cached.snapshot?.locations ?? []).flatMap(
        ({ name, airlift: airlift2 }) => airlift2 === void 0 || airlift2.api === "none" ? [] : [[name, airlift2.version]]
      )
    )
  };
}
function unusable(client, error) {
  if (!(error instanceof UserError) && !(error instanceof UnreachableError)) throw error;
  const what = error instanceof RefusedError ? "token" : "address";
  return advice3(what, "problem", toMessage(error), error.hint ?? `Check that ${client.endpoint} is right.`);
}
function version2({ dagsterVersion }) {
  if (dagsterVersion === null) return [advice3("version", "warning", "it does not tell its version")];
  const supported = isAtLeast(dagsterVersion, [1, 9]);
  return supported === false ? [advice3("version", "problem", `it is ${dagsterVersion}`, "Supported is Dagster 1.9 and newer.")] : [advice3("version", "ok", `it is ${dagsterVersion}`)];
}
function unknownLocation(name, locations) {
  const known = locations.map((each) => each.name);
  return advice3(name, "problem", "Dagster has no code location of this name", `It has: ${tellNames(known)}.`);
}
function noLocation() {
  return advice3("code locations", "problem", "this deployment has none", "Is it the right deployment? Add one to it.");
}
async function definitionsOf({ client, signal }, wanted) {
  if (wanted.length === 0) return { snapshot: null, advice: [] };
  try {
    const locations = wanted.map(({ name }) => name);
    const snapshot = await readCachedDefinitions(client, {
      locations,
      readStructure: () => null,
      limits: () => ({ signal })
    });
    return { snapshot, advice: [] };
  } catch (error) {
    if (!(error instanceof UserError) && !(error instanceof UnreachableError)) throw error;
    return { snapshot: null, advice: [advice3("cached definitions", "problem", toMessage(error), error.hint)] };
  }
}
async function stateRefresh(client, locations, signal) {
  const stateful = locations.filter(({ componentState }) => (componentState?.length ?? 0) > 0);
  if (stateful.length === 0 || (await capabilitiesOf(client, { signal })).refreshComponentState) return [];
  return [
    advice3(
      "component state",
      "warning",
      "this Dagster cannot refresh the state of a component by itself, and a reload may keep the old one",
      "Run `dg utils refresh-defs-state` where the location is built, or upgrade to Dagster 1.13."
    )
  ];
}
function airliftAtAll({ locations }) {
  if (locations.some(({ airlift: airlift2 }) => airlift2 !== void 0)) return [];
  if (locations.every(({ status }) => status !== "loaded")) return [];
  const next = "Build its definitions with dagster-airlift, or name the right one with code-locations.";
  return [advice3("dagster-airlift", "problem", "no loaded code location holds anything of Airflow", next)];
}

// src/commands/doctor/examine-git.ts
var advice4 = adviceOn("git");
async function examineGit(workspace) {
  const { repository, comparison, instances } = workspace;
  const tree = await repository.tree(comparison.head);
  await repository.load([tree, (path) => path.endsWith(".py") || isRelevant(path)]);
  const { head } = readProjects({ base: null, head: tree, changed: /* @__PURE__ */ new Set() }, { instances });
  return [depth(workspace), ...base(workspace), ...dagFolders(head), ...proxiedState(head), ...brokenFiles(head)];
}
function depth({ repository }) {
  return repository.shallow ? advice4("depth", "ok", "this clone is shallow; a missing commit is fetched when it is needed") : advice4("depth", "ok", "this clone has the whole history");
}
function base({ repository, comparison }) {
  if (comparison.base !== null) return [advice4("comparison", "ok", comparison.how)];
  const next = repository.shallow ? "Check out with `fetch-depth: 0`, or name the commit with --base." : void 0;
  return [advice4("comparison", "warning", `there is nothing to compare with: ${comparison.how}`, next)];
}
function dagFolders({ extraction }) {
  const folders = [...new Set(extraction.dags.map(({ file }) => folderOf(file)))].sort();
  const what = "DAG folders";
  if (folders.length === 0) {
    const next = "Name the files with `dags` (globs), for example `dags/**/*.py`.";
    return [advice4(what, "problem", "no DAG was found in this repository", next)];
  }
  const dags = extraction.dags.length;
  return [advice4(what, "ok", `${dags} DAG${dags === 1 ? "" : "s"} in ${tellNames(folders)}`)];
}
function proxiedState({ folders, calls }) {
  const what = "proxied_state folders";
  const paths = folders.map(({ folder }) => folder);
  if (paths.length > 0) return [advice4(what, "ok", tellNames(paths))];
  return calls.length === 0 ? [advice4(what, "ok", "none: no DAG file calls proxying_to_dagster, so all tasks run in Airflow")] : [
    advice4(
      what,
      "warning",
      "none was found, although DAG files call proxying_to_dagster",
      'Give the call a path that can be read without running it, such as Path(__file__).parent / "proxied_state".'
    )
  ];
}
function brokenFiles({ extraction: { failures } }) {
  const [first] = failures;
  if (first === void 0) return [];
  const told = `${failures.length} DAG file${failures.length === 1 ? "" : "s"} that Airflow could not import, the first: ${first.file}:${first.line}: ${first.message}`;
  return [advice4("DAG files", "warning", told, "`airlift-drift extract` lists them all.")];
}
function folderOf(file) {
  const slash = file.lastIndexOf("/");
  return slash === -1 ? "./" : file.slice(0, slash + 1);
}

// src/commands/doctor/doctor.ts
async function doctor(request) {
  const workspace = await openWorkspace(request);
  const settings = "what" in workspace ? mergeSettings(request.values) : workspace.settings;
  const git = "what" in workspace ? [workspace] : await examineGit(workspace);
  const dagster = await orRefusal("Dagster", () => aboutDagster(settings, request));
  const { advice: advice5, airliftVersions } = "what" in dagster ? { advice: [dagster], airliftVersions: /* @__PURE__ */ new Map() } : dagster;
  const airflow = await orRefusal("Airflow", () => aboutAirflow(settings, request, airliftVersions));
  return [...git, ...advice5, ..."what" in airflow ? [airflow] : airflow];
}
function openWorkspace({ values, log, now }) {
  const { snapshot: _, ...rest } = values;
  return orRefusal("git", () => prepare({ values: rest, surface: "cli", configFrom: "head", log, now }));
}
async function orRefusal(area, act) {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return adviceOn(area)("setting", "problem", toMessage(error), error.hint);
  }
}
async function aboutDagster({ dagsterUrl, dagsterToken, dagsterHeaders, codeLocations = [] }, { log, now, signal }) {
  if (dagsterUrl === void 0 || dagsterUrl.length === 0) {
    const next = "Give dagster-url: without it only the two commits are compared, and nothing can be reloaded.";
    return { advice: [adviceOn("Dagster")("address", "warning", "none is given", next)], airliftVersions: /* @__PURE__ */ new Map() };
  }
  const options = { token: dagsterToken, headers: dagsterHeaders ?? [], userAgent: `${TOOL.name}/${TOOL.version}`, log };
  const deployments = openDeployments(dagsterUrl, options);
  const examined = [];
  for (const { client, name } of deployments) {
    const { advice: advice5, airliftVersions } = await examineDagster({ client, locations: codeLocations, now, signal });
    const named = (what) => deployments.length === 1 ? what : `${name}, ${what}`;
    examined.push({
      advice: advice5.map((each) => ({ ...each, what: named(each.what) })),
      airliftVersions: new Map([...airliftVersions].map(([location, version3]) => [named(location), version3]))
    });
  }
  return {
    advice: examined.flatMap(({ advice: advice5 }) => advice5),
    airliftVersions: new Map(examined.flatMap(({ airliftVersions }) => [...airliftVersions]))
  };
}
async function aboutAirflow(settings, { log, now, signal }, airliftVersions) {
  const client = configuredAirflow(settings, log);
  if (client === void 0) {
    const next = "Give airflow-url and wait-for-airflow, so that a reload comes after Airflow has parsed the merge.";
    return [adviceOn("Airflow")("address", "ok", "none is given, so a reload does not wait for Airflow", next)];
  }
  return examineAirflow({ client, airliftVersions, waitMs: settings.waitForAirflow, now, signal });
}

// src/commands/doctor/print-advice.ts
var LABELS = { ok: "ok     ", warning: "warning", problem: "problem" };
function adviceText(advice5) {
  const lines = advice5.flatMap(({ area, what, level, found, next }) => [
    `${LABELS[level]}  ${sentence(`${area}, ${what}: ${found}`)}`,
    // Of what is fine the next step is only a remark.
    ...next === void 0 ? [] : [`         ${sentence(next)}`]
  ]);
  return [...lines, "", `${tellCount(advice5, "problem")}, ${tellCount(advice5, "warning")}`].join("\n");
}
function countOf(advice5, level) {
  return advice5.filter((each) => each.level === level).length;
}
function tellCount(advice5, level) {
  const count = countOf(advice5, level);
  return `${count} ${level}${count === 1 ? "" : "s"}`;
}
function adviceJson(advice5) {
  const problems = countOf(advice5, "problem");
  return JSON.stringify({ advice: advice5, problems, warnings: countOf(advice5, "warning") }, null, 2);
}

// src/cli/commands/doctor.ts
async function runDoctor({ values, terminal, signal }) {
  if (values.format !== "text" && values.format !== "json") {
    throw new UserError(`doctor prints text or json, not ${values.format}.`);
  }
  const advice5 = await doctor({ values, now: /* @__PURE__ */ new Date(), log: terminal.detail, signal });
  await terminal.result(values.format === "json" ? adviceJson(advice5) : adviceText(advice5), values.output);
  return advice5.some(({ level }) => level === "problem") ? 1 : 0;
}
export {
  runDoctor
};
