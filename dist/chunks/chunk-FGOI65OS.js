import {
  UnknownLocationError,
  readCachedDefinitions,
  tellNames
} from "./chunk-7JFWWGNW.js";
import {
  findNamed,
  namesIn,
  qualify
} from "./chunk-DBEQWAJD.js";
import {
  UnreachableError,
  UserError
} from "./chunk-GRHGRUPB.js";

// src/commands/read-deployments.ts
async function readDeployments(all, names, { onUnknown = "throw", ...options }) {
  const read = [];
  const failures = [];
  for (const deployment of all) {
    const locations = namesIn(deployment, all, names);
    if (locations === null) continue;
    try {
      const wish = { ...options, locations, onUnknown: all.length === 1 ? onUnknown : "leave-out" };
      read.push({ deployment, snapshot: await readCachedDefinitions(deployment.client, wish) });
    } catch (error) {
      const isRemote = error instanceof UnreachableError || error instanceof UserError;
      if (!isRemote || error instanceof UnknownLocationError) throw error;
      failures.push({ deployment, error });
    }
  }
  const snapshot = merge(read, all);
  if (onUnknown === "throw" && failures.length === 0 && all.length > 1) assertKnown(names, all, snapshot);
  return { snapshot, failures };
}
function merge(read, all) {
  const [first] = read;
  if (first === void 0) return null;
  const locations = read.flatMap(
    ({ deployment, snapshot }) => snapshot.locations.map((location) => ({ ...location, name: qualify(location.name, deployment, all) }))
  );
  return { ...first.snapshot, locations: locations.sort((a, b) => a.name < b.name ? -1 : 1) };
}
function assertKnown(names, all, snapshot) {
  const held = (snapshot?.locations ?? []).map(({ name }) => name);
  for (const name of names) {
    const [place] = findNamed(name, all, snapshot);
    if (place !== void 0 && held.includes(qualify(place.location, place.deployment, all))) continue;
    throw new UnknownLocationError(`no Dagster has a code location "${name}"`, { hint: tellNames(name, held) });
  }
}

export {
  readDeployments
};
