import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  UnreachableError,
  UserError,
  toMessage
} from "./chunk-T34LXQCX.js";

// src/commands/dagster-source.ts
var NOT_ASKED = {
  what: "Dagster",
  why: "neither dagster-url nor a snapshot is given, so only the two commits were compared"
};
var STALE_SNAPSHOT_DAYS = 7;
function ageInDays(snapshot, now) {
  return Math.floor((now.getTime() - Date.parse(snapshot.takenAt)) / 864e5);
}
function ofLocations(snapshot, names) {
  if (names.length === 0) return snapshot;
  return { ...snapshot, locations: snapshot.locations.filter(({ name }) => names.includes(name)) };
}
function unreadable(snapshot) {
  return snapshot.locations.filter(({ status }) => status !== "loaded").map(({ name, status, error }) => ({
    what: `code location '${name}'`,
    why: status === "loading" ? "it is still loading" : `it is in error: ${error?.chain.at(-1)?.message.trim() ?? error?.message.trim() ?? "no reason given"}`
  }));
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
      return { snapshot: null, skipped: [NOT_ASKED] };
    case "snapshot": {
      const snapshot = ofLocations(source.snapshot, source.locations);
      const age = ageInDays(snapshot, now);
      const old = age >= STALE_SNAPSHOT_DAYS ? [{ what: "changes in Dagster since the snapshot", why: `the snapshot is ${age} days old` }] : [];
      return { snapshot, skipped: [...old, ...unreadable(snapshot)] };
    }
    case "live": {
      const { readCachedDefinitions, UnknownLocationError } = await import("./cached-definitions-Q3GDE6JZ.js");
      try {
        const snapshot = await readCachedDefinitions(source.client, { ...options, locations: source.locations });
        return { snapshot, skipped: unreadable(snapshot) };
      } catch (error) {
        const isRemote = error instanceof UnreachableError || error instanceof UserError;
        if (!isRemote || error instanceof UnknownLocationError) throw error;
        if (onUnreachable === "fail") throw asUnreachable(error);
        const hint = error.hint === void 0 ? "" : ` ${error.hint}`;
        return { snapshot: null, skipped: [{ what: "Dagster", why: `${toMessage(error)}.${hint}` }] };
      }
    }
  }
}

export {
  readCached
};
