
// src/config/file.ts
var CONFIG_FILE = ".github/airlift-drift.yml";
var EMPTY_CONFIG = {
  instances: [],
  codeLocations: void 0,
  definitions: void 0,
  rules: /* @__PURE__ */ new Map(),
  accept: []
};

// src/config/options.ts
var OPTIONS = {
  mode: {
    name: "mode",
    surfaces: "action",
    description: "What to do: `auto`, `check`, `reload`, `drift` or `report`. `auto` goes by the event: pull requests and merge groups are checked, a push to the default branch reloads, a schedule or manual run looks for drift, a finished workflow run has its report posted, and commands in comments are obeyed.",
    fallback: "auto"
  },
  workingDirectory: {
    name: "working-directory",
    flag: "cwd",
    surfaces: "both",
    description: "A folder inside the repository to work in.",
    fallback: ".",
    value: "FOLDER"
  },
  config: {
    name: "config",
    surfaces: "both",
    description: "The configuration file, relative to the root of the repository.",
    otherwise: "`.github/airlift-drift.yml`, if it is there",
    value: "FILE"
  },
  base: {
    name: "base",
    surfaces: "cli",
    description: "What to compare with: a commit, or a branch, which is taken from where head left it.",
    otherwise: "where head left the default branch",
    value: "REF"
  },
  head: {
    name: "head",
    surfaces: "cli",
    description: "What to look at: a commit or branch, or `WORKTREE` for the files as they are on disk.",
    otherwise: "`WORKTREE`",
    value: "REF"
  },
  dags: {
    name: "dags",
    surfaces: "both",
    description: "Globs of the files that Airflow looks at for DAGs.",
    otherwise: "every file that Airflow would look at",
    value: "GLOB",
    repeatable: true
  },
  dagsterUrl: {
    name: "dagster-url",
    surfaces: "both",
    description: "The Dagster web server, also with a path prefix, or `https://ORG.dagster.cloud/DEPLOYMENT`; several deployments one a line. `/graphql` is added unless it is there. Without it, base and head are still compared.",
    value: "URL",
    repeatable: true
  },
  dagsterToken: {
    name: "dagster-token",
    surfaces: "both",
    description: "A Dagster+ token, sent as `Dagster-Cloud-Api-Token`.",
    value: "TOKEN",
    environment: "DAGSTER_TOKEN",
    secret: true
  },
  dagsterHeaders: {
    name: "dagster-headers",
    surfaces: "both",
    description: "More headers for Dagster, one `Name: value` a line, for a proxy that asks for them.",
    value: "HEADER",
    repeatable: true,
    secret: true
  },
  codeLocations: {
    name: "code-locations",
    flag: "location",
    surfaces: "both",
    description: "The code locations to look at, one a line or separated by commas; with several deployments also as `NAME@DEPLOYMENT`.",
    otherwise: "all that use Airlift",
    value: "NAME",
    repeatable: true
  },
  snapshot: {
    name: "snapshot",
    surfaces: "both",
    description: "A file with Dagster's cached definitions, made by `airlift-drift snapshot`, for jobs without secrets.",
    value: "FILE"
  },
  airflowUrl: {
    name: "airflow-url",
    surfaces: "both",
    description: "The Airflow web server. It is asked for its version, which Airlift must be able to read; `drift` compares what it serves with the branch; and a reload can wait for it.",
    value: "URL"
  },
  airflowUsername: {
    name: "airflow-username",
    surfaces: "both",
    description: "A user of Airflow's REST API.",
    value: "NAME"
  },
  airflowPassword: {
    name: "airflow-password",
    surfaces: "both",
    description: "That user's password.",
    value: "PASSWORD",
    environment: "AIRFLOW_PASSWORD",
    secret: true
  },
  airflowToken: {
    name: "airflow-token",
    surfaces: "both",
    description: "A token for Airflow's REST API, sent as `Authorization: Bearer`.",
    value: "TOKEN",
    environment: "AIRFLOW_TOKEN",
    secret: true
  },
  airflowHeaders: {
    name: "airflow-headers",
    surfaces: "both",
    description: "More headers for Airflow, one `Name: value` a line.",
    value: "HEADER",
    repeatable: true,
    secret: true
  },
  waitForAirflow: {
    name: "wait-for-airflow",
    surfaces: "both",
    description: "How long a reload waits until Airflow has parsed the merged DAGs, such as `10m`; `0` does not wait.",
    fallback: "0",
    value: "DURATION"
  },
  reloadStrategy: {
    name: "reload-strategy",
    surfaces: "both",
    description: "`auto`, `reload`, `refresh-state`, `restart` or `none`. `auto` reloads and, where that is not enough, refreshes component state; `restart` also shuts the code server down, which its platform must start again; `none` only looks.",
    fallback: "auto",
    value: "STRATEGY"
  },
  reloadTimeout: {
    name: "reload-timeout",
    surfaces: "both",
    description: "How long one code location may take to load, such as `90s` or `10m`.",
    fallback: "10m",
    value: "DURATION"
  },
  failOn: {
    name: "fail-on",
    surfaces: "both",
    description: "From which severity on a finding of this change fails the run: `error`, `warning` or `never`.",
    fallback: "error",
    value: "SEVERITY"
  },
  onUnreachable: {
    name: "on-unreachable",
    surfaces: "both",
    description: "Whether a Dagster that cannot be used fails the run: `warn` or `fail`. It never shows as in sync.",
    otherwise: "`warn`; for a reload `fail`",
    value: "CHOICE"
  },
  githubToken: {
    name: "github-token",
    surfaces: "both",
    description: "For the comment; needs `pull-requests: write`, and for the issue that keeps drift `issues: write`. With a token that may only read, they are left out.",
    value: "TOKEN",
    environment: "GITHUB_TOKEN",
    secret: true
  },
  comment: {
    name: "comment",
    surfaces: "action",
    description: "When to comment: `on-findings`, `always` or `never`. `on-findings` writes no comment while there is nothing to say, and turns an old one to in sync.",
    fallback: "on-findings"
  },
  commentId: {
    name: "comment-id",
    surfaces: "action",
    description: "Tells the comments of several jobs on one pull request apart.",
    fallback: "airlift-drift"
  },
  annotations: {
    name: "annotations",
    surfaces: "action",
    description: "The least severity that is shown beside the changed lines: `error`, `warning` or `notice`; `none` shows nothing there.",
    fallback: "error"
  },
  reportFile: {
    name: "report-file",
    surfaces: "both",
    description: "Where to write the report as JSON. With the mode `report`: the file to read, which the job of a pull request made.",
    otherwise: "in the action, a file in the temporary folder of the runner",
    value: "FILE"
  },
  sarifFile: {
    name: "sarif-file",
    surfaces: "both",
    description: "Where to write the findings as SARIF, for code scanning.",
    value: "FILE"
  },
  htmlFile: {
    name: "html-file",
    surfaces: "both",
    description: "Where to write the report as one HTML page.",
    value: "FILE"
  },
  cache: {
    name: "cache",
    surfaces: "both",
    description: "A folder that keeps what the DAG files said, so that the next run evaluates only those that a change reaches. Worth it from a few thousand files on; whoever can write the folder decides what is reported.",
    otherwise: "nothing is kept",
    value: "FOLDER"
  },
  format: {
    name: "format",
    surfaces: "cli",
    description: "How to print the result: `text`, `json`, `markdown`, `sarif` or `html`.",
    fallback: "text",
    value: "FORMAT"
  },
  output: {
    name: "output",
    surfaces: "cli",
    description: "Write the result to a file instead of standard output.",
    value: "FILE"
  },
  color: {
    name: "color",
    surfaces: "cli",
    description: "Whether to use colours: `auto`, `always` or `never`.",
    fallback: "auto",
    value: "WHEN"
  },
  dryRun: {
    name: "dry-run",
    surfaces: "cli",
    description: "Render everything, change nothing in Dagster or on GitHub.",
    fallback: "false"
  },
  verbose: {
    name: "verbose",
    surfaces: "cli",
    description: "Say more on standard error.",
    fallback: "false"
  }
};
var OPTION_KEYS = Object.keys(OPTIONS).filter(isOptionKey);
function flagOf({ name, flag, surfaces }) {
  return surfaces === "action" ? void 0 : flag ?? name;
}
function isOptionKey(key) {
  return Object.hasOwn(OPTIONS, key);
}

export {
  CONFIG_FILE,
  EMPTY_CONFIG,
  OPTIONS,
  OPTION_KEYS,
  flagOf
};
