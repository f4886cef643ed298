import {
  mergeSettings
} from "./chunk-OQQYOZYD.js";
import {
  MAX_FILE_BYTES
} from "./chunk-XX5SKW7G.js";
import {
  CONFIG_FILE
} from "./chunk-EOBDX6DY.js";
import {
  UserError
} from "./chunk-UVXAL74S.js";

// src/git/work-tree.ts
import { createHash } from "node:crypto";
import { closeSync, lstatSync, openSync, readFileSync, readSync, realpathSync } from "node:fs";
import path from "node:path";

// src/git/blobs.ts
import { spawn as spawn2 } from "node:child_process";

// src/git/batch-parser.ts
var NEWLINE = 10;
var MAX_HEADER_BYTES = 200;
var BatchParser = class {
  #maxBytes;
  #found;
  #state = { reading: "header" };
  #header = Buffer.alloc(0);
  #content = [];
  #left = 0;
  /** `found` gets each blob once, with null for one larger than `maxBytes`; missing objects are not told. */
  constructor(maxBytes, found) {
    this.#maxBytes = maxBytes;
    this.#found = found;
  }
  /** @throws Error when this is not an answer of `git cat-file --batch`. */
  push(chunk) {
    let rest = chunk;
    while (rest.length > 0) rest = this.#step(rest);
  }
  #step(chunk) {
    switch (this.#state.reading) {
      case "header":
        return this.#readHeader(chunk);
      case "content":
        return this.#readContent(chunk, this.#state.sha, this.#state.size);
      case "end of content":
        this.#state = { reading: "header" };
        return chunk.subarray(1);
    }
  }
  #readHeader(chunk) {
    const end = chunk.indexOf(NEWLINE);
    this.#header = Buffer.concat([this.#header, end === -1 ? chunk : chunk.subarray(0, end)]);
    if (this.#header.length > MAX_HEADER_BYTES) throw new Error("a header without an end");
    if (end === -1) return Buffer.alloc(0);
    const header = this.#header.toString("latin1");
    this.#header = Buffer.alloc(0);
    const match = /^(?<sha>[0-9a-f]{40,64}) \w+ (?<size>\d+)$/.exec(header);
    if (match?.groups?.sha !== void 0) this.#start(match.groups.sha, Number(match.groups.size));
    else if (!header.endsWith(" missing")) throw new Error(`the header "${header}"`);
    return chunk.subarray(end + 1);
  }
  #start(sha, size) {
    this.#left = size;
    this.#content = [];
    this.#state = { reading: "content", sha, size };
    if (size === 0) this.#finish(sha, size);
  }
  #readContent(chunk, sha, size) {
    const taken = chunk.subarray(0, this.#left);
    if (size <= this.#maxBytes) this.#content.push(taken);
    this.#left -= taken.length;
    if (this.#left === 0) this.#finish(sha, size);
    return chunk.subarray(taken.length);
  }
  #finish(sha, size) {
    this.#found(sha, size <= this.#maxBytes ? Buffer.concat(this.#content) : null);
    this.#content = [];
    this.#state = { reading: "end of content" };
  }
};

// src/git/run-git.ts
import { spawn, spawnSync } from "node:child_process";
var GitError = class extends Error {
  name = "GitError";
  exitCode;
  constructor(command, exitCode, said) {
    super(`git ${command} failed${said === "" ? "" : `: ${said}`}`);
    this.exitCode = exitCode;
  }
};
var TIMEOUT_MS = 6e4;
var MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
var MAX_SAID_CHARACTERS = 400;
var BORROWED = [
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_DIR",
  "GIT_GRAFT_FILE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_INTERNAL_SUPER_PREFIX",
  "GIT_LITERAL_PATHSPECS",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_REPLACE_REF_BASE",
  "GIT_SHALLOW_FILE",
  "GIT_TRACE",
  "GIT_WORK_TREE"
];
function gitEnvironment(network = false) {
  const inherited = Object.entries(process.env).filter(([name]) => !BORROWED.includes(name));
  return {
    ...Object.fromEntries(inherited),
    GCM_INTERACTIVE: "never",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
    ...network ? {} : { GIT_ALLOW_PROTOCOL: "none" }
  };
}
var GIT_PREFIX = ["--literal-pathspecs", "--no-pager", "-c", "core.fsmonitor=false"];
function runGit(args, options) {
  const command = args.find((argument) => !argument.startsWith("-")) ?? "";
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...GIT_PREFIX, ...args], {
      cwd: options.cwd,
      env: { ...gitEnvironment(options.network), ...options.env },
      stdio: ["pipe", "pipe", "pipe"]
    });
    const output = [];
    let size = 0;
    let said = "";
    let stopped;
    const stop = (why) => {
      stopped ??= why;
      child.kill("SIGKILL");
    };
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    const timer = setTimeout(() => {
      stop(`it took longer than ${timeoutMs / 1e3} s`);
    }, timeoutMs);
    child.stdout.on("data", (chunk) => {
      size += chunk.length;
      if (size > (options.maxBytes ?? MAX_OUTPUT_BYTES)) stop("it printed more than can be taken in");
      else output.push(chunk);
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said = (said + text).slice(-4 * MAX_SAID_CHARACTERS);
    });
    child.stdin.on("error", () => void 0);
    child.stdin.end(options.input);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(noGit(error, options.cwd));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (stopped === void 0 && code === 0) resolve(Buffer.concat(output));
      else reject(new GitError(command, code, stopped ?? lastWords(said)));
    });
  });
}
function readBlobSync(sha, cwd, maxBytes) {
  const { status, stdout, stderr, error } = spawnSync("git", [...GIT_PREFIX, "cat-file", "blob", sha], {
    cwd,
    env: gitEnvironment(),
    maxBuffer: maxBytes,
    timeout: TIMEOUT_MS
  });
  if (error !== void 0) {
    if ("code" in error && error.code === "ENOBUFS") return void 0;
    throw noGit(error, cwd);
  }
  if (status !== 0) throw new GitError("cat-file", status, lastWords(stderr.toString("utf8")));
  return stdout;
}
function noGit(error, cwd) {
  if (!("code" in error) || error.code !== "ENOENT") return new GitError("", null, error.message);
  return new UserError(`git could not be started in ${cwd}`, {
    hint: "Install git, and check that this folder exists.",
    cause: error
  });
}
function lastWords(said) {
  return said.replaceAll(/\/\/[^/@\s]*@/g, "//").split("\n").map((line) => line.trim()).filter((line) => line !== "").join("; ").slice(-MAX_SAID_CHARACTERS);
}

// src/git/blobs.ts
var SILENCE_MS = 6e4;
var Blobs = class {
  #cwd;
  /** Null: too large to be read. */
  #contents = /* @__PURE__ */ new Map();
  constructor(cwd) {
    this.#cwd = cwd;
  }
  /** Reads all that are not here yet through one `git cat-file --batch`; what git does not have is left out. */
  async load(shas) {
    const wanted = [...new Set(shas)].filter((sha) => !this.#contents.has(sha));
    if (wanted.length > 0) await this.#batch(wanted);
  }
  /**
   * The bytes of a blob, or undefined when it is larger than {@link MAX_FILE_BYTES}. Starts one git program for a blob
   * that was not loaded before.
   *
   * @throws UserError when this clone does not have it.
   */
  read(sha, path3) {
    const known = this.#contents.get(sha);
    if (known !== void 0) return known ?? void 0;
    try {
      const content = readBlobSync(sha, this.#cwd, MAX_FILE_BYTES);
      this.#contents.set(sha, content ?? null);
      return content;
    } catch (error) {
      if (error instanceof GitError) throw absentBlob(path3, error);
      throw error;
    }
  }
  #batch(wanted) {
    return new Promise((resolve, reject) => {
      const child = spawn2("git", [...GIT_PREFIX, "cat-file", "--batch", "--buffer"], {
        cwd: this.#cwd,
        env: gitEnvironment(),
        stdio: ["pipe", "pipe", "pipe"]
      });
      let said = "";
      let broken;
      let timer;
      const stillAlive = () => {
        clearTimeout(timer);
        timer = setTimeout(() => child.kill("SIGKILL"), SILENCE_MS);
      };
      const parser = new BatchParser(MAX_FILE_BYTES, (sha, content) => this.#contents.set(sha, content));
      stillAlive();
      child.stdout.on("data", (chunk) => {
        stillAlive();
        try {
          parser.push(chunk);
        } catch (error) {
          broken = error;
          child.kill("SIGKILL");
        }
      });
      child.stderr.setEncoding("utf8").on("data", (text) => said = (said + text).slice(-2e3));
      child.stdin.on("error", () => void 0);
      child.stdin.end(`${wanted.join("\n")}
`);
      child.on("error", reject);
      child.on("close", (code) => {
        clearTimeout(timer);
        if (broken !== void 0) reject(new Error("git cat-file answered something unexpected", { cause: broken }));
        else if (code === 0) resolve();
        else reject(new GitError("cat-file", code, lastWords(said)));
      });
    });
  }
};
function absentBlob(path3, cause) {
  return new UserError(`this clone does not hold the content of ${path3}`, {
    hint: "It is a partial or sparse clone. Check out without `sparse-checkout` and `filter`, or include this path.",
    cause
  });
}

// src/git/commit-tree.ts
var REGULAR = /* @__PURE__ */ new Set(["100644", "100664", "100755"]);
var CommitTree = class {
  id;
  #shas;
  #paths;
  #absent;
  #blobs;
  constructor(id, shas, absent, blobs) {
    this.id = id;
    this.#shas = shas;
    this.#paths = [...shas.keys()];
    this.#absent = absent;
    this.#blobs = blobs;
  }
  paths() {
    return this.#paths;
  }
  has(path3) {
    return this.#shas.has(path3);
  }
  blob(path3) {
    return this.#shas.get(path3);
  }
  /** @throws UserError when a partial clone does not have the content: it is not fetched. */
  read(path3) {
    const sha = this.#shas.get(path3);
    if (sha === void 0) return void 0;
    if (this.#absent.has(sha)) throw absentBlob(path3);
    return this.#blobs.read(sha, path3);
  }
  /** Of the files that are here. */
  shas(paths) {
    return paths.flatMap((path3) => {
      const sha = this.#shas.get(path3);
      return sha === void 0 || this.#absent.has(sha) ? [] : [sha];
    });
  }
};
async function listCommit(commit, cwd) {
  const listing = await runGit(["ls-tree", "-r", "-z", "--full-tree", commit], { cwd });
  const entries = [];
  for (const entry of listing.toString("utf8").split("\0")) {
    const tab = entry.indexOf("	");
    const [mode, , sha] = entry.slice(0, tab).split(" ");
    if (mode !== void 0 && sha !== void 0 && REGULAR.has(mode)) entries.push([entry.slice(tab + 1), sha]);
  }
  return new Map(entries.sort(byPath));
}
async function listAbsent(commit, cwd) {
  const listing = await runGit(["rev-list", "--objects", "--no-walk", "--missing=print", commit], { cwd });
  const lines = listing.toString("utf8").split("\n");
  return new Set(lines.filter((line) => line.startsWith("?")).map((line) => line.slice(1)));
}
function byPath(a, b) {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

// src/git/work-tree.ts
var WORKTREE = "WORKTREE";
var WorkTree = class {
  id = WORKTREE;
  #root;
  #hash;
  #files;
  #paths;
  #blobs;
  #hashed = /* @__PURE__ */ new Map();
  #sameFolder = /* @__PURE__ */ new Map();
  constructor(root, hash, files, blobs) {
    this.#root = realpathSync(root);
    this.#hash = hash;
    this.#blobs = blobs;
    this.#files = new Map([...files].filter(([file, { indexed }]) => indexed !== null || this.#isRegular(file)));
    this.#paths = [...this.#files.keys()];
  }
  paths() {
    return this.#paths;
  }
  has(file) {
    return this.#files.has(file);
  }
  /** As git would name the content. A file with changes is hashed as it is on disk, without converting line ends. */
  blob(file) {
    const known = this.#files.get(file);
    if (known === void 0) return void 0;
    if (known.indexed !== null) return known.indexed;
    if (!this.#hashed.has(file)) {
      this.#hashed.set(
        file,
        this.#onDisk(file, (full) => hashFile(full, this.#hash))
      );
    }
    return this.#hashed.get(file);
  }
  read(file) {
    const known = this.#files.get(file);
    if (known === void 0) return void 0;
    if (known.onlyIndexed && known.indexed !== null) return this.#blobs.read(known.indexed, file);
    return this.#onDisk(file, (full) => lstatSync(full).size > MAX_FILE_BYTES ? void 0 : readFileSync(full));
  }
  /** A folder on the way may have been replaced by a symlink that leads outside. */
  #isRegular(file) {
    const isFile = this.#onDisk(file, (full) => lstatSync(full).isFile());
    return isFile === true && this.#isInside(path.posix.dirname(file));
  }
  /** Undefined for a file that was deleted, perhaps only since it was listed. */
  #onDisk(file, look) {
    try {
      return look(path.join(this.#root, file));
    } catch (error) {
      if (isMissing(error)) return void 0;
      throw error;
    }
  }
  #isInside(folder) {
    const known = this.#sameFolder.get(folder);
    if (known !== void 0) return known;
    const full = path.join(this.#root, folder);
    const inside = realpathSync(full) === full;
    this.#sameFolder.set(folder, inside);
    return inside;
  }
};
async function openWorkTree(root, hash, blobs) {
  const list = async (...args) => {
    const listing = await runGit(args, { cwd: root });
    return listing.toString("utf8").split("\0").filter((entry) => entry !== "");
  };
  const [tracked, untracked, modified] = await Promise.all([
    list("ls-files", "-z", "-t", "--stage"),
    list("ls-files", "-z", "--others", "--exclude-standard"),
    list("diff-files", "-z", "--name-only", "--no-ext-diff", "--ignore-submodules=all")
  ]);
  const dirty = new Set(modified);
  const files = untracked.map((file) => [file, { indexed: null, onlyIndexed: false }]);
  for (const entry of tracked) {
    const tab = entry.indexOf("	");
    const file = entry.slice(tab + 1);
    const [tag, mode, sha, stage] = entry.slice(0, tab).split(" ");
    if (mode === void 0 || sha === void 0 || !mode.startsWith("100")) continue;
    const unmodified = stage === "0" && !dirty.has(file);
    files.push([file, { indexed: unmodified ? sha : null, onlyIndexed: unmodified && tag === "S" }]);
  }
  return new WorkTree(root, hash, new Map(files.sort(byPath)), blobs);
}
function hashFile(full, algorithm) {
  const hash = createHash(algorithm).update(`blob ${lstatSync(full).size}\0`);
  const piece = Buffer.alloc(65536);
  const descriptor = openSync(full, "r");
  try {
    for (let length = readSync(descriptor, piece); length > 0; length = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest("hex");
}
function isMissing(error) {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return error.code === "ENOENT" || error.code === "ENOTDIR";
}

// src/git/comparison.ts
async function resolveComparison(request) {
  const { repository, base, head, event } = request;
  if (request.alone === true) return headAlone(repository, head);
  if (base !== void 0 || head !== void 0) return givenRefs(repository, base, head);
  switch (event?.kind) {
    case "pull-request":
      return pullRequest(repository, event, request.remoteMergeBase);
    case "merge-group":
      await repository.ensureCommit(event.headSha);
      await repository.ensureCommit(event.baseSha);
      return { base: event.baseSha, head: event.headSha, how: "the merge group against the branch it will join" };
    case "push":
      return push(repository, event);
    case "commit":
      await repository.ensureCommit(event.sha);
      return { base: null, head: event.sha, how: "the commit as a whole" };
    case void 0:
      return givenRefs(repository, void 0, void 0);
  }
}
async function headAlone(repository, head = WORKTREE) {
  const sha = head === WORKTREE ? WORKTREE : await resolveOrFetch(repository, head);
  return { base: null, head: sha, how: `${head === WORKTREE ? "the work tree" : head} as it is` };
}
async function pullRequest(repository, event, remoteMergeBase) {
  const trial = await trialMerge(repository, event);
  if (trial !== void 0) {
    await repository.ensureCommit(trial.base);
    return { ...trial, how: "the pull request's merge commit against its first parent" };
  }
  await repository.ensureCommit(event.headSha);
  const base = await repository.mergeBase(event.baseSha, event.headSha) ?? await remoteMergeBase?.(event.baseSha, event.headSha);
  if (base === void 0) {
    throw new UserError(`no common ancestor of ${short(event.baseSha)} and ${short(event.headSha)} is known here`, {
      hint: "Let actions/checkout take the pull request's merge commit (its default) with `fetch-depth: 2`, or use `fetch-depth: 0`."
    });
  }
  await repository.ensureCommit(base);
  return { base, head: event.headSha, how: "the pull request's head against where it left its base branch" };
}
async function trialMerge(repository, { headSha, mergeSha }) {
  const checkedOut = await repository.find("HEAD");
  if (checkedOut === headSha) return void 0;
  const candidates = /* @__PURE__ */ new Set([checkedOut, mergeSha ?? void 0]);
  for (const merge of candidates) {
    if (merge === void 0 || !await isHere(repository, merge)) continue;
    const [base, second] = await repository.parents(merge);
    if (base !== void 0 && second === headSha) return { base, head: merge };
  }
  return void 0;
}
async function isHere(repository, sha) {
  try {
    await repository.ensureCommit(sha);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
async function push(repository, { before, after }) {
  await repository.ensureCommit(after);
  if (before !== null && await isHere(repository, before)) {
    return { base: before, head: after, how: "what was pushed against what the branch held before" };
  }
  const [parent] = await repository.parents(after);
  if (parent === void 0) return { base: null, head: after, how: "the first commit: there is nothing before it" };
  await repository.ensureCommit(parent);
  const why = before === null ? "the branch is new" : "what the branch held before is gone";
  return { base: parent, head: after, how: `the pushed commit against its first parent, since ${why}` };
}
var DEFAULT_BRANCHES = ["refs/remotes/origin/HEAD", "origin/main", "origin/master", "main", "master"];
async function givenRefs(repository, baseRef, headRef = WORKTREE) {
  await repository.findAll([headRef === WORKTREE ? "HEAD" : headRef, ...baseRef === void 0 ? [] : [baseRef]]);
  const head = headRef === WORKTREE ? WORKTREE : await resolveOrFetch(repository, headRef);
  const tip = head === WORKTREE ? await repository.find("HEAD") : head;
  const headName = head === WORKTREE ? "the work tree" : headRef;
  if (baseRef !== void 0) return againstGivenBase(repository, baseRef, { head, headName, tip });
  if (tip === void 0) return { base: null, head, how: "the work tree: there is no commit yet" };
  for (const { ref, sha } of await repository.findAll(DEFAULT_BRANCHES)) {
    const base = await repository.mergeBase(sha, tip);
    if (base === void 0) continue;
    const name = ref.replace("refs/remotes/", "");
    if (base !== head) return { base, head, how: `${headName} against where it left ${name}` };
    break;
  }
  if (head === WORKTREE) return { base: tip, head, how: "the work tree against HEAD: no default branch was found" };
  const [parent] = await repository.parents(head);
  if (parent === void 0) return { base: null, head, how: `${headName}, a first commit: there is nothing before it` };
  await repository.ensureCommit(parent);
  return { base: parent, head, how: `${headName} against its first parent` };
}
async function againstGivenBase(repository, baseRef, { head, headName, tip }) {
  const given = await resolveOrFetch(repository, baseRef);
  if (tip !== void 0 && await repository.isBranch(baseRef)) {
    const base = await repository.mergeBase(given, tip);
    if (base !== void 0 && base !== given) {
      return { base, head, how: `${headName} against where it left ${baseRef}` };
    }
  }
  return { base: given, head, how: `${headName} against ${baseRef}` };
}
async function resolveOrFetch(repository, ref) {
  if (/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(ref)) await repository.ensureCommit(ref);
  return repository.resolve(ref);
}
function short(sha) {
  return sha.slice(0, 12);
}

// src/git/repository.ts
import { readdir } from "node:fs/promises";
import path2 from "node:path";

// src/git/origin.ts
var FETCH_TIMEOUT_MS = 12e4;
var ASK_TIMEOUT_MS = 2e4;
async function fetchCommit(sha, clone, token) {
  const args = [
    "fetch",
    "--quiet",
    "--no-tags",
    "--no-recurse-submodules",
    "--no-auto-gc",
    "--no-write-fetch-head",
    ...clone.shallow ? ["--depth=1"] : [],
    // Without the blobs of this commit, none of its files could be read.
    ...clone.partial ? ["--no-filter"] : [],
    "origin",
    sha
  ];
  try {
    await withOrigin(args, { cwd: clone.root, timeoutMs: FETCH_TIMEOUT_MS }, token);
  } catch (error) {
    throw error instanceof GitError ? notFetched(sha, error) : error;
  }
}
async function askBranchTip(ref, cwd, token) {
  try {
    const args = ["ls-remote", "--quiet", "--refs", "--", "origin", ref];
    const answer = await withOrigin(args, { cwd, timeoutMs: ASK_TIMEOUT_MS }, token);
    const lines = answer.toString("utf8").split("\n");
    const sha = lines.map((line) => line.split("	")).find(([, name]) => name === ref)?.[0];
    if (sha === void 0) throw new UserError(`the remote has no ${ref}`);
    return sha;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UserError(`the remote did not tell what ${ref} is: ${error.message}`, { cause: error });
  }
}
async function withOrigin(args, options, token) {
  try {
    return await runGit(args, { ...options, network: true });
  } catch (error) {
    if (!(error instanceof GitError) || token === void 0) throw error;
    return runGit(args, { ...options, network: true, env: authorization(token) });
  }
}
function authorization({ serverUrl, token }) {
  const before = Number.parseInt(process.env.GIT_CONFIG_COUNT ?? "0", 10);
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: String(before + 2),
    [`GIT_CONFIG_KEY_${before}`]: `http.${serverUrl.replace(/\/+$/, "")}/.extraheader`,
    [`GIT_CONFIG_VALUE_${before}`]: `Authorization: Basic ${basic}`,
    [`GIT_CONFIG_KEY_${before + 1}`]: "http.followRedirects",
    [`GIT_CONFIG_VALUE_${before + 1}`]: "false"
  };
}
function notFetched(sha, cause) {
  return new UserError(`commit ${sha.slice(0, 12)} is not in this clone and could not be fetched: ${cause.message}`, {
    hint: "Check out with `fetch-depth: 2` (or 0), or keep the credentials of actions/checkout.",
    cause
  });
}

// src/git/repository.ts
var CONTROL_CHARACTER = new RegExp("\\p{Cc}", "u");
var Repository = class {
  root;
  /** The opened folder, relative to the root: empty, or ending with a slash. */
  prefix;
  shallow;
  #layout;
  #blobs;
  #fetchToken;
  #trees = /* @__PURE__ */ new Map();
  /** Shas of commits that are here: starting git to be told so again takes milliseconds. */
  #commits = /* @__PURE__ */ new Set();
  /** Shas by the refs that were looked up together. */
  #refs = /* @__PURE__ */ new Map();
  constructor(layout, fetchToken) {
    this.root = layout.root;
    this.prefix = layout.prefix;
    this.shallow = layout.shallow;
    this.#layout = layout;
    this.#blobs = new Blobs(layout.root);
    this.#fetchToken = fetchToken;
  }
  /** The full sha of the commit that a ref names. A branch that only the remote has is found too. @throws UserError */
  async resolve(ref) {
    const sha = await this.find(ref) ?? await this.find(`refs/remotes/origin/${ref}`);
    if (sha !== void 0) return sha;
    throw new UserError(`git knows no commit "${ref}"`, {
      hint: this.shallow ? "This clone is shallow: check out with `fetch-depth: 0`, or fetch the ref first." : "Check the spelling, or fetch the ref first."
    });
  }
  /** The full sha of the commit that a ref names, or undefined when it is not here. */
  async find(ref) {
    if (ref.trim() === "" || CONTROL_CHARACTER.test(ref)) return void 0;
    const known = this.#commits.has(ref) ? ref : this.#refs.get(ref);
    if (known !== void 0) return known;
    return this.#known(await this.#ask(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]));
  }
  /** The commits that refs name, in their order; those that are not here are left out. One git program for all. */
  async findAll(names) {
    const refs = names.filter((ref) => ref.trim() !== "" && !CONTROL_CHARACTER.test(ref));
    const input = refs.map((ref) => `${ref}^{commit}
`).join("");
    const args = ["cat-file", "--batch-check=%(objectname)"];
    const answer = (await runGit(args, { cwd: this.root, input })).toString("utf8").split("\n");
    return refs.flatMap((ref, index) => {
      const sha = answer[index] ?? "";
      if (!/^[0-9a-f]+$/.test(sha)) return [];
      this.#commits.add(sha);
      this.#refs.set(ref, sha);
      return [{ ref, sha }];
    });
  }
  /** Whether a ref is the name of a branch, here or of the remote: something that moves, unlike a commit or tag. */
  async isBranch(ref) {
    if (ref === "HEAD" || CONTROL_CHARACTER.test(ref)) return false;
    const args = ["rev-parse", "--verify", "--quiet", "--symbolic-full-name", "--end-of-options"];
    const name = await this.#ask([...args, ref]) ?? await this.#ask([...args, `refs/remotes/origin/${ref}`]);
    return name !== void 0 && /^refs\/(heads|remotes)\//.test(name);
  }
  /** The parents' shas, in order; a shallow clone names them too although it does not have them. */
  async parents(commit) {
    const raw = await runGit(["cat-file", "commit", commit], { cwd: this.root });
    const [header = ""] = raw.toString("utf8").split("\n\n", 1);
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(([, sha]) => sha ?? []);
  }
  /** The best common ancestor, or undefined when there is none in the history that is here. */
  async mergeBase(a, b) {
    return this.#known(await this.#ask(["merge-base", a, b]));
  }
  /** Makes sure that one commit and its files are here. @throws UserError when the remote does not give it. */
  async ensureCommit(sha) {
    if (await this.find(sha) !== void 0) return;
    await fetchCommit(sha, this.#layout, this.#fetchToken);
  }
  /** The full sha that a branch (`refs/heads/main`) has on the remote now. @throws UserError when the remote does not tell. */
  async askBranchTip(ref) {
    return askBranchTip(ref, this.root, this.#fetchToken);
  }
  /** The files of a commit, or of the work tree for `WORKTREE`. @throws UserError for a ref that is not here. */
  async tree(ref) {
    const { root, hash, bare } = this.#layout;
    if (ref === WORKTREE) {
      if (!bare) return openWorkTree(root, hash, this.#blobs);
      throw new UserError("a bare repository has no work tree", { hint: "Name a commit with --head." });
    }
    const commit = await this.resolve(ref);
    const known = this.#trees.get(commit) ?? this.#commitTree(commit);
    this.#trees.set(commit, known);
    return known;
  }
  async #commitTree(commit) {
    const { root, partial } = this.#layout;
    const absent = partial ? await listAbsent(commit, root) : /* @__PURE__ */ new Set();
    return new CommitTree(commit, await listCommit(commit, root), absent, this.#blobs);
  }
  /**
   * Reads the contents of many files, of one tree or several, with one git program, so that `tree.read` needs none;
   * files of the work tree are read from disk when asked for. What a partial clone lacks is left to `tree.read`, which
   * says so.
   */
  async load(...parts) {
    const shas = parts.flatMap(([tree, wanted]) => {
      return tree instanceof CommitTree ? tree.shas(tree.paths().filter(wanted)) : [];
    });
    await this.#blobs.load(shas);
  }
  #known(sha) {
    if (sha !== void 0) this.#commits.add(sha);
    return sha;
  }
  async #ask(args) {
    try {
      const answer = await runGit(args, { cwd: this.root });
      return answer.toString("utf8").split("\n", 1)[0]?.trim() || void 0;
    } catch (error) {
      if (error instanceof GitError && (error.exitCode === 1 || error.exitCode === 128)) return void 0;
      throw error;
    }
  }
};
async function openRepository(cwd, options = {}) {
  try {
    return new Repository(await readLayout(cwd), options.fetchToken);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.message.includes("dubious ownership")) {
      throw new UserError(`git refuses to read ${cwd}: it belongs to another user`, {
        hint: `Run: git config --global --add safe.directory '${path2.resolve(cwd)}'`,
        cause: error
      });
    }
    throw new UserError(`${cwd} is not inside a git repository`, {
      hint: "Run this in a clone, or name one with --cwd; in a workflow, add actions/checkout before this step.",
      cause: error
    });
  }
}
var FACTS = [
  "--is-bare-repository",
  "--is-shallow-repository",
  "--show-object-format",
  "--absolute-git-dir",
  "--git-path",
  "objects/pack"
];
async function readLayout(cwd) {
  const [bare, shallow, format, gitFolder = cwd, packs = "", root, prefix] = await askLayout(cwd);
  return {
    root: path2.resolve(root ?? gitFolder),
    prefix: prefix ?? "",
    bare: bare === "true",
    shallow: shallow === "true",
    partial: await isPartial(path2.resolve(cwd, packs)),
    hash: format === "sha256" ? "sha256" : "sha1"
  };
}
async function askLayout(cwd) {
  const ask = async (...facts) => {
    return (await runGit(["rev-parse", ...facts], { cwd })).toString("utf8").trimEnd().split("\n");
  };
  try {
    return await ask(...FACTS, "--show-toplevel", "--show-prefix");
  } catch (error) {
    if (error instanceof GitError && error.message.includes("must be run in a work tree")) return ask(...FACTS);
    throw error;
  }
}
async function isPartial(packs) {
  try {
    return (await readdir(packs)).some((name) => name.endsWith(".promisor"));
  } catch (error) {
    if (isErrno(error) && error.code === "ENOENT") return false;
    throw error;
  }
}
function isErrno(error) {
  return error instanceof Error && "code" in error;
}

// src/commands/prepare.ts
async function prepare(request) {
  const { values, surface, event, remoteMergeBase, fetchToken, alone, log, now } = request;
  const repository = await openRepository(values.workingDirectory, fetchToken === void 0 ? {} : { fetchToken });
  const comparison = await resolveComparison({
    repository,
    base: values.base,
    head: values.head,
    event,
    remoteMergeBase,
    alone
  });
  const commit = request.configFrom === "base" && comparison.base !== null ? comparison.base : comparison.head;
  const tree = await repository.tree(commit);
  const settings = mergeSettings(values, await readConfig(tree, values.config), surface);
  const airflow = await airflowClient(settings, log);
  return {
    repository,
    comparison,
    settings,
    instances: await Promise.all(settings.instances.map((instance) => instanceSource(tree, instance))),
    ...settings.definitions === void 0 ? {} : { definitions: settings.definitions },
    dagster: await dagsterSource(settings, log),
    ...airflow === void 0 ? {} : { airflow },
    policy: policyOf(settings, now),
    ...settings.cache === void 0 ? {} : { cache: await openCache(settings.cache, log) }
  };
}
function policyOf({ rules, accept }, now) {
  return { rules, accept, today: now.toISOString().slice(0, 10) };
}
async function readConfig(tree, given) {
  const file = given ?? CONFIG_FILE;
  const bytes = tree.read(file);
  if (bytes !== void 0) {
    const { parseConfigFile } = await import("./parse-file-5EQSNYCB.js");
    const { RULES } = await import("./registry-HSHLKRTU.js");
    const ruleIds = RULES.map(({ id }) => id);
    return parseConfigFile(new TextDecoder().decode(bytes), file, ruleIds);
  }
  if (given === void 0) return void 0;
  throw new UserError(`There is no configuration file ${file} in ${tree.id}.`, {
    hint: "The path is relative to the root of the repository, and the file has to be committed."
  });
}
async function instanceSource(tree, { variables, ...instance }) {
  if (variables === void 0) return instance;
  const { readVariables } = await import("./airflow-variables-5WZXWPHK.js");
  return { ...instance, variables: readVariables(tree, variables) };
}
async function dagsterSource(settings, log) {
  const locations = settings.codeLocations ?? [];
  if (settings.snapshot !== void 0) {
    const { readSnapshotFile } = await import("./snapshot-file-Q5VCM6ON.js");
    return { kind: "snapshot", snapshot: await readSnapshotFile(settings.snapshot), locations };
  }
  if (settings.dagsterUrl === void 0 || settings.dagsterUrl.length === 0) return { kind: "none" };
  const { openDeployments } = await import("./deployments-CQUD25IX.js");
  const deployments = openDeployments(settings.dagsterUrl, {
    log,
    ...settings.dagsterToken === void 0 ? {} : { token: settings.dagsterToken },
    ...settings.dagsterHeaders === void 0 ? {} : { headers: settings.dagsterHeaders }
  });
  return { kind: "live", deployments, locations };
}
async function openCache(folder, log) {
  const { ReadingCache } = await import("./reading-cache-SYXGMENK.js");
  return ReadingCache.in(folder, log);
}
async function airflowClient(settings, log) {
  if (settings.airflowUrl === void 0) return void 0;
  const { configuredAirflow } = await import("./airflow-source-ZX3U5PP4.js");
  return configuredAirflow(settings, log);
}

export {
  runGit,
  WORKTREE,
  openRepository,
  prepare
};
