import {
  SCHEDULE_KINDS
} from "./chunk-B3ALYVVU.js";
import {
  Mentions,
  foldersOf,
  isIgnoreFile,
  isPinFile,
  isStale,
  pathLookedFor
} from "./chunk-ZWVUG6UG.js";
import "./chunk-R462FM6L.js";
import "./chunk-CF5AMSCT.js";
import {
  UserError,
  _enum,
  array,
  boolean,
  exactOptional,
  nullable,
  number,
  object,
  string,
  toMessage,
  tuple
} from "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";

// src/commands/reading-cache/reading-cache.ts
import { access, constants, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";

// src/build.ts
var BUILD = false ? "source" : "5feb04e18871ad92e26edd787af4f7b694a11b28f311517d25fa245cb2e84ed1";

// src/commands/reading-cache/contents.ts
var place = { file: string(), line: number() };
var certainty = _enum(["exact", "conditional", "unresolved"]);
var reason = object({ ...place, reason: string() });
var dag = object({
  ...place,
  dagId: string(),
  complete: boolean(),
  reasons: array(reason),
  schedule: object({ kind: _enum(SCHEDULE_KINDS), text: nullable(string()) }),
  startDate: nullable(string()),
  tasks: array(
    object({
      ...place,
      taskId: string(),
      operator: nullable(string()),
      mapped: boolean(),
      groupPrefix: string(),
      certainty
    })
  ),
  edges: array(object({ from: string(), to: string(), certainty })),
  globals: array(string()),
  isSubdag: boolean()
});
var failure = object({
  ...place,
  kind: _enum(["syntax", "duplicate-task-id", "cycle", "airflow", "python"]),
  message: string(),
  dagId: exactOptional(string())
});
var open = object({ ...place, reason: string(), kind: _enum(["unknown-dag-id", "budget", "dynamic"]) });
var call = object({
  ...place,
  reached: _enum(["yes", "conditional", "no"]),
  folder: nullable(string()),
  pathIsString: boolean(),
  dagIds: nullable(array(string())),
  insideDag: nullable(string()),
  laterEdges: array(object({ dagId: string(), taskId: string(), line: number() })),
  ownTaskBuilder: boolean(),
  ownDagBuilder: boolean(),
  unknownArguments: array(string()),
  reasons: array(reason)
});
var contentsSchema = object({
  /** Of the program that wrote it: another one may read the same DAG file otherwise. */
  build: string(),
  paths: array(string()),
  /** What each path was, see {@link statesIn}. */
  states: array(nullable(string())),
  /** By blob, what a Python file mentions. */
  mentions: array(tuple([string(), boolean(), boolean(), boolean()])),
  instances: array(
    object({
      key: string(),
      dags: array(dag),
      failures: array(failure),
      open: array(open),
      calls: array(call),
      /** The paths that each DAG file depends on; the first is its own. */
      reads: array(array(number()))
    })
  )
});

// src/commands/reading-cache/decode.ts
function decode({ paths, states, mentions, instances }, stateOf) {
  if (paths.length !== states.length) throw new RangeError("the cache has paths without a state");
  const altered = new Set(paths.filter((path2, index) => stateOf(path2) !== states[index]));
  const pathAt = (index) => {
    const path2 = paths[index];
    if (path2 === void 0) throw new RangeError("the cache means a path that it does not have");
    return path2;
  };
  const readings = instances.map(({ key, calls, reads, ...parts }) => {
    const byFile = reads.map(
      ([file = -1, ...others]) => [pathAt(file), new Set([file, ...others].map(pathAt))]
    );
    return [key, { extraction: { ...parts, reads: new Map(byFile) }, calls, isAltered: (path2) => altered.has(path2) }];
  });
  return {
    mentions: new Mentions(mentions.map(([blob, dag2, dagster, airlift]) => [blob, { dag: dag2, dagster, airlift }])),
    readings: new Map(readings),
    paths: new Set(paths)
  };
}

// src/commands/reading-cache/encode.ts
function encode({ build, mentions, instances, stateOf }) {
  const paths = /* @__PURE__ */ new Map();
  const indexOf = (path2) => {
    const known = paths.get(path2);
    if (known !== void 0) return known;
    paths.set(path2, paths.size);
    return paths.size - 1;
  };
  const parts = instances.map(({ key, reading: { extraction, calls } }) => {
    const stopped = new Set(extraction.open.flatMap(({ kind, file }) => kind === "budget" ? [file] : []));
    const kept = (items) => items.filter(({ file }) => !stopped.has(file));
    const reads = [...extraction.reads].filter(([file]) => !stopped.has(file));
    return {
      key,
      dags: kept(extraction.dags),
      failures: kept(extraction.failures),
      open: kept(extraction.open),
      calls: kept(calls),
      reads: reads.map(([file, of]) => [file, ...[...of].filter((path2) => path2 !== file)].map(indexOf))
    };
  });
  return {
    build,
    paths: [...paths.keys()],
    states: [...paths.keys()].map(stateOf),
    mentions: [...mentions.used()].map(([blob, { dag: dag2, dagster, airlift }]) => [blob, dag2, dagster, airlift]),
    instances: parts
  };
}

// src/commands/reading-cache/key.ts
import { createHash } from "node:crypto";
function instanceKey(tree, { dags, importRoots, variables, environment }) {
  const everywhere = tree.paths().filter((path2) => isPinFile(path2) || isIgnoreFile(path2)).map((path2) => [path2, tree.blob(path2)]);
  const settings = [dags, importRoots, sorted(variables), sorted(environment), everywhere];
  return createHash("sha256").update(JSON.stringify(settings.map((setting) => setting ?? null))).digest("hex");
}
function sorted(values) {
  return values === void 0 ? void 0 : [...values].sort(([a], [b]) => a < b ? -1 : 1);
}

// src/commands/reading-cache/states.ts
import { createHash as createHash2 } from "node:crypto";
function statesIn(tree) {
  const folders = foldersOf(tree);
  return (path2) => {
    const searched = pathLookedFor(path2);
    if (searched !== null) return tree.has(searched) ? "there" : null;
    if (!path2.endsWith("/")) return tree.blob(path2) ?? null;
    const names = folders.get(path2.slice(0, -1));
    return names === void 0 ? null : createHash2("sha256").update(names.join("\0")).digest("hex");
  };
}

// src/commands/reading-cache/reading-cache.ts
var MAX_BYTES = 15e7;
var ReadingCache = class _ReadingCache {
  #file;
  #log;
  constructor(file, log) {
    this.#file = file;
    this.#log = log;
  }
  /** @throws UserError when the folder cannot be made or written. */
  static async in(folder, log) {
    try {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
    } catch (cause) {
      throw new UserError(`the cache ${folder} cannot be used: ${toMessage(cause)}`, {
        hint: "Name a folder that this user may write, or leave the setting `cache` out.",
        cause
      });
    }
    return new _ReadingCache(path.join(folder, "readings.json"), log);
  }
  async open(tree, instances) {
    const keys = instances.map((instance) => instanceKey(tree, instance));
    const stateOf = statesIn(tree);
    const earlier = await this.#read(stateOf);
    const mentions = earlier?.mentions ?? new Mentions();
    const known = { readings: keys.map((key) => earlier?.readings.get(key) ?? null), mentions };
    return {
      known,
      needs: needsOf(tree, known, earlier?.paths ?? /* @__PURE__ */ new Set()),
      keep: async (readings) => {
        lookAtAll(tree, mentions);
        const parts = readings.map((reading, index) => ({ key: keys[index] ?? "", reading }));
        await this.#write(JSON.stringify(encode({ build: BUILD, mentions, instances: parts, stateOf })));
      }
    };
  }
  /** Undefined where nothing can be used; the next {@link OpenCache.keep} puts that right. */
  async #read(stateOf) {
    try {
      const { size } = await stat(this.#file);
      if (size > MAX_BYTES) throw new RangeError(`it is larger than ${MAX_BYTES} bytes`);
      const contents = parse(await readFile(this.#file, "utf8"));
      if (contents.build === BUILD) return decode(contents, stateOf);
      this.#log(`${this.#file} is not used: another version of airlift-drift wrote it.`);
    } catch (error) {
      if (isMissing(error)) this.#log(`${this.#file} is not there yet: every DAG file is read.`);
      else this.#log(`${this.#file} is not used: ${toMessage(error)}.`);
    }
    return void 0;
  }
  /** What was found out must not be lost because it cannot be kept. */
  async #write(text) {
    try {
      if (text.length > MAX_BYTES) throw new RangeError(`it would be larger than ${MAX_BYTES} bytes`);
      const part = `${this.#file}.${process.pid}`;
      await writeFile(part, text);
      await rename(part, this.#file);
    } catch (error) {
      this.#log(`${this.#file} is not written: ${toMessage(error)}.`);
    }
  }
};
function parse(text) {
  const { success, data, error } = contentsSchema.safeParse(JSON.parse(text));
  if (success) return data;
  throw new TypeError(`it is damaged at ${error.issues[0]?.path.join(".") ?? "its beginning"}`);
}
function needsOf(tree, { readings, mentions }, told) {
  const known = readings.filter((reading) => reading !== null);
  if (known.length < readings.length) return () => true;
  const files = known.flatMap(
    (reading) => [...reading.extraction.reads].map(([file, reads2]) => ({ file, reads: reads2, reading }))
  );
  const stale = files.filter(({ file, reading }) => isStale(file, reading));
  const reads = new Set(stale.flatMap(({ reads: reads2 }) => [...reads2]));
  const fresh = new Set(files.map(({ file }) => file));
  return (path2) => {
    if (reads.has(path2)) return true;
    if (!path2.endsWith(".py")) return !told.has(path2);
    const blob = tree.blob(path2);
    const mention = blob === void 0 ? void 0 : mentions.known(blob);
    return mention === void 0 || mention.airlift || mention.dagster || mention.dag && !fresh.has(path2);
  };
}
function lookAtAll(tree, mentions) {
  for (const path2 of tree.paths().filter((each) => each.endsWith(".py"))) {
    try {
      mentions.of(tree, path2);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
}
function isMissing(error) {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
export {
  ReadingCache
};
