import {
  SNAPSHOT_VERSION,
  snapshotSchema
} from "./chunk-IIAJTBS2.js";
import {
  number,
  object
} from "./chunk-6PR3PJ62.js";
import {
  UserError,
  toMessage
} from "./chunk-GRHGRUPB.js";

// src/dagster/snapshot-file.ts
import { readFile, stat, writeFile } from "node:fs/promises";
var MAX_SNAPSHOT_BYTES = 1e8;
async function readSnapshotFile(path) {
  return parseSnapshot(await readBounded(path), path);
}
function parseSnapshot(text, name) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${name} is no valid JSON`, { hint: `Write it anew: airlift-drift snapshot`, cause });
  }
  const version = object({ schemaVersion: number() }).safeParse(value);
  if (!version.success) {
    throw new UserError(`${name} is no snapshot of airlift-drift`, { hint: "Write one with: airlift-drift snapshot" });
  }
  const { schemaVersion } = version.data;
  if (schemaVersion !== SNAPSHOT_VERSION) {
    throw new UserError(`${name} has schema version ${schemaVersion}; this airlift-drift reads ${SNAPSHOT_VERSION}`, {
      hint: schemaVersion > SNAPSHOT_VERSION ? "Use the version of airlift-drift that wrote it, or a newer one." : "Write it anew: airlift-drift snapshot"
    });
  }
  const parsed = snapshotSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UserError(`${name} is damaged at "${issue?.path.join(".") ?? ""}": ${issue?.message ?? ""}`, {
    hint: "Write it anew: airlift-drift snapshot"
  });
}
function renderSnapshot(snapshot, options) {
  const locations = snapshot.locations.map((location) => ({
    ...location,
    dags: location.dags.map(({ served: _, ...dag }) => options.withSource ? dag : { ...dag, source: null })
  }));
  return `${JSON.stringify({ ...snapshot, locations }, null, 2)}
`;
}
async function writeSnapshotFile(path, snapshot, options) {
  try {
    await writeFile(path, renderSnapshot(snapshot, options));
  } catch (cause) {
    throw new UserError(`${path} could not be written: ${toMessage(cause)}`, { cause });
  }
}
async function readBounded(path) {
  try {
    const { size } = await stat(path);
    if (size > MAX_SNAPSHOT_BYTES) throw new UserError(`${path} is larger than ${MAX_SNAPSHOT_BYTES / 1e6} MB`);
    return await readFile(path, "utf8");
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(`the snapshot ${path} could not be read: ${toMessage(cause)}`, {
      hint: "Write one with: airlift-drift snapshot",
      cause
    });
  }
}

export {
  MAX_SNAPSHOT_BYTES,
  readSnapshotFile,
  parseSnapshot,
  renderSnapshot,
  writeSnapshotFile
};
