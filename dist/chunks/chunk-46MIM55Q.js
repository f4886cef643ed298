import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  mergeSettings
} from "./chunk-5DSZYXZA.js";
import {
  Blobs,
  CommitTree,
  GitError,
  WORKTREE,
  listAbsent,
  listCommit,
  openWorkTree,
  runGit
} from "./chunk-AHCLDJKG.js";
import {
  CONFIG_FILE
} from "./chunk-7XCL3ATY.js";
import {
  RULES
} from "./chunk-TR4Q35JH.js";
import {
  UserError
} from "./chunk-T34LXQCX.js";

// src/git/comparison.ts
async function resolveComparison(request) {
  const { repository, base, head, event } = request;
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
async function givenRefs(repository, baseRef, headRef = WORKTREE) {
  const head = headRef === WORKTREE ? WORKTREE : await resolveOrFetch(repository, headRef);
  const tip = head === WORKTREE ? await repository.find("HEAD") : head;
  const headName = head === WORKTREE ? "the work tree" : headRef;
  if (baseRef !== void 0) return againstGivenBase(repository, baseRef, { head, headName, tip });
  if (tip === void 0) return { base: null, head, how: "the work tree: there is no commit yet" };
  for (const branch of ["refs/remotes/origin/HEAD", "origin/main", "origin/master", "main", "master"]) {
    const defaultTip = await repository.find(branch);
    const base = defaultTip && await repository.mergeBase(defaultTip, tip);
    if (base === void 0 || base === "") continue;
    const name = branch.replace("refs/remotes/", "");
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
import path from "node:path";

// src/git/fetch-commit.ts
var FETCH_TIMEOUT_MS = 12e4;
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
  const attempt = (env) => runGit(args, { cwd: clone.root, timeoutMs: FETCH_TIMEOUT_MS, network: true, env });
  try {
    await attempt({});
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (token === void 0) throw notFetched(sha, error);
    try {
      await attempt(authorization(token));
    } catch (second) {
      throw second instanceof GitError ? notFetched(sha, second) : second;
    }
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
    return this.#ask(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
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
    return this.#ask(["merge-base", a, b]);
  }
  /** Makes sure that one commit and its files are here. @throws UserError when the remote does not give it. */
  async ensureCommit(sha) {
    if (await this.find(sha) !== void 0) return;
    await fetchCommit(sha, this.#layout, this.#fetchToken);
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
   * Reads the contents of many files with one git program, so that `tree.read` needs none; files of the work tree are
   * read from disk when asked for. What a partial clone lacks is left to `tree.read`, which says so.
   */
  async load(tree, wanted) {
    if (!(tree instanceof CommitTree)) return;
    await tree.load(typeof wanted === "function" ? tree.paths().filter(wanted) : wanted);
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
        hint: `Run: git config --global --add safe.directory '${path.resolve(cwd)}'`,
        cause: error
      });
    }
    throw new UserError(`${cwd} is not inside a git repository`, {
      hint: "Run this in a clone, or name one with --cwd; in a workflow, add actions/checkout before this step.",
      cause: error
    });
  }
}
async function readLayout(cwd) {
  const facts = ["--is-bare-repository", "--is-shallow-repository", "--show-object-format", "--absolute-git-dir"];
  const answer = await runGit(["rev-parse", ...facts], { cwd });
  const [bare, shallow, format, gitFolder = cwd] = answer.toString("utf8").split("\n");
  const isBare = bare === "true";
  const place = isBare ? "" : (await runGit(["rev-parse", "--show-toplevel", "--show-prefix"], { cwd })).toString("utf8");
  const [root = gitFolder, prefix = ""] = isBare ? [gitFolder] : place.split("\n");
  return {
    root: path.resolve(root),
    prefix,
    bare: isBare,
    shallow: shallow === "true",
    partial: await isPartial(cwd),
    hash: format === "sha256" ? "sha256" : "sha1"
  };
}
async function isPartial(cwd) {
  try {
    await runGit(["config", "--get-regexp", String.raw`^(extensions\.partialclone|remote\..*\.promisor)$`], { cwd });
    return true;
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return false;
    throw error;
  }
}

// src/commands/prepare.ts
var RULE_IDS = RULES.map(({ id }) => id);
async function prepare(request) {
  const { values, surface, event, remoteMergeBase, fetchToken, log, now } = request;
  const repository = await openRepository(values.workingDirectory, fetchToken === void 0 ? {} : { fetchToken });
  const comparison = await resolveComparison({
    repository,
    base: values.base,
    head: values.head,
    event,
    remoteMergeBase
  });
  const commit = request.configFrom === "base" && comparison.base !== null ? comparison.base : comparison.head;
  const tree = await repository.tree(commit);
  const settings = mergeSettings(values, await readConfig(tree, values.config), surface);
  return {
    repository,
    comparison,
    settings,
    instances: await Promise.all(settings.instances.map((instance) => instanceSource(tree, instance))),
    ...settings.definitions === void 0 ? {} : { definitions: settings.definitions },
    dagster: await dagsterSource(settings, log),
    policy: policyOf(settings, now)
  };
}
function policyOf({ rules, accept }, now) {
  return { rules, accept, today: now.toISOString().slice(0, 10) };
}
async function readConfig(tree, given) {
  const file = given ?? CONFIG_FILE;
  const bytes = tree.read(file);
  if (bytes !== void 0) {
    const { parseConfigFile } = await import("./parse-file-7C7VTBJ4.js");
    return parseConfigFile(new TextDecoder().decode(bytes), file, RULE_IDS);
  }
  if (given === void 0) return void 0;
  throw new UserError(`There is no configuration file ${file} in ${tree.id}.`, {
    hint: "The path is relative to the root of the repository, and the file has to be committed."
  });
}
async function instanceSource(tree, { variables, ...instance }) {
  if (variables === void 0) return instance;
  const { readVariables } = await import("./airflow-variables-2W3QL255.js");
  return { ...instance, variables: readVariables(tree, variables) };
}
async function dagsterSource(settings, log) {
  const locations = settings.codeLocations ?? [];
  if (settings.snapshot !== void 0) {
    const { readSnapshotFile } = await import("./snapshot-file-H2KGH7CU.js");
    return { kind: "snapshot", snapshot: await readSnapshotFile(settings.snapshot), locations };
  }
  if (settings.dagsterUrl === void 0) return { kind: "none" };
  const { createDagsterClient } = await import("./client-ARHJMFUP.js");
  const client = createDagsterClient({
    url: settings.dagsterUrl,
    log,
    ...settings.dagsterToken === void 0 ? {} : { token: settings.dagsterToken },
    ...settings.dagsterHeaders === void 0 ? {} : { headers: settings.dagsterHeaders }
  });
  return { kind: "live", client, locations, plus: isDagsterPlus(settings.dagsterUrl) };
}
function isDagsterPlus(url) {
  return URL.canParse(url) && /(?:^|\.)dagster\.(?:cloud|plus)$/.test(new URL(url).hostname);
}

export {
  openRepository,
  prepare
};
