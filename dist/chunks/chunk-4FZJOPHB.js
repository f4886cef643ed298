import {
  age,
  isStale
} from "./chunk-JOAMND27.js";
import {
  UnreachableError,
  UserError,
  toMessage
} from "./chunk-UVXAL74S.js";

// src/commands/live-airflow.ts
var VERSION_MS = 2e4;
async function readLiveAirflow(client) {
  if (client === void 0) return { airflow: null, skipped: [] };
  const signal = AbortSignal.timeout(VERSION_MS);
  try {
    const { version } = await client.version(signal);
    return { airflow: { url: client.url, version }, skipped: [] };
  } catch (error) {
    const isRemote = error instanceof UnreachableError || error instanceof UserError;
    if (!isRemote && !signal.aborted) throw error;
    const why = isRemote ? toMessage(error) : `Airflow at ${client.url} did not answer in ${VERSION_MS / 1e3} s`;
    return { airflow: null, skipped: [{ what: "Airflow's version", why }] };
  }
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
function unfilledStates(states) {
  return states.filter(({ version, createdAt }) => version === null && createdAt === null);
}
function isRefreshable({ managementType }) {
  return managementType !== "LEGACY_CODE_SERVER_SNAPSHOTS";
}
function componentStateAt(status) {
  const times = airflowStates(status).flatMap(({ createdAt }) => createdAt ?? []);
  return times.length === 0 ? null : Math.max(...times);
}

// src/commands/dagster-source.ts
var NOT_ASKED = {
  what: "Dagster",
  why: "neither dagster-url nor a snapshot is given, so only the two commits were compared"
};
function ofLocations(snapshot, names) {
  if (names.length === 0) return snapshot;
  return { ...snapshot, locations: snapshot.locations.filter(({ name }) => names.includes(name)) };
}
function unreadable(snapshot) {
  return snapshot.locations.flatMap((location) => {
    const why = whyUnreadable(location);
    return why === null ? [] : [{ what: `code location '${location.name}'`, why }];
  });
}
function whyUnreadable({ status, error, airlift }) {
  switch (status) {
    case "loading":
      return "it is still loading";
    case "error":
      return `it is in error: ${error?.chain.at(-1)?.message.trim() ?? error?.message.trim() ?? "no reason given"}`;
    case "loaded":
      return unfilledStates(airlift?.state ?? []).length > 0 ? "its component state was never filled, so that it holds no DAG" : null;
  }
}
function asUnreachable(error) {
  if (error instanceof UnreachableError) return error;
  return new UnreachableError(error.message, {
    ...error.hint === void 0 ? {} : { hint: error.hint },
    cause: error
  });
}
async function readCached(source, { onUnreachable, now, ...options }) {
  switch (source.kind) {
    case "none":
      return { snapshot: null, whole: true, skipped: [NOT_ASKED] };
    case "snapshot": {
      const snapshot = ofLocations(source.snapshot, source.locations);
      const { takenAt } = snapshot;
      const old = isStale(takenAt, now) ? [{ what: "changes in Dagster since the snapshot", why: `the snapshot is ${age(takenAt, now) ?? "old"}` }] : [];
      return { snapshot, whole: true, skipped: [...old, ...unreadable(snapshot)] };
    }
    case "live": {
      const { readDeployments } = await import("./read-deployments-24HQQ4TW.js");
      const { deployments, locations } = source;
      const { snapshot, failures } = await readDeployments(deployments, locations, options);
      const [first] = failures;
      if (first !== void 0 && onUnreachable === "fail") throw asUnreachable(first.error);
      const unread = failures.map((failure) => tellFailure(failure, deployments));
      const skipped = [...unread, ...snapshot === null ? [] : unreadable(snapshot)];
      return { snapshot, whole: failures.length === 0, skipped };
    }
  }
}
function isDagsterPlus(source) {
  return source.kind === "live" && source.deployments.some(({ plus }) => plus);
}
function tellFailure({ deployment, error }, all) {
  const hint = error.hint === void 0 ? "" : ` ${error.hint}`;
  return { what: all.length === 1 ? "Dagster" : `Dagster at ${deployment.name}`, why: `${toMessage(error)}.${hint}` };
}

export {
  readLiveAirflow,
  airflowStates,
  staleStates,
  unfilledStates,
  isRefreshable,
  componentStateAt,
  unreadable,
  asUnreachable,
  readCached,
  isDagsterPlus,
  tellFailure
};
