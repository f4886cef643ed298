import {
  readOptions
} from "./chunk-OQQYOZYD.js";
import {
  OPTIONS,
  flagOf
} from "./chunk-EOBDX6DY.js";
import {
  TOOL
} from "./chunk-XDNT7KSS.js";
import "./chunk-22KL3B4I.js";
import "./chunk-UPZ4M2RR.js";
import {
  logText
} from "./chunk-NGP2AJTK.js";
import {
  nearestName
} from "./chunk-JKCVQ7QX.js";
import {
  InterruptedError,
  UnreachableError,
  UserError,
  toMessage
} from "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";

// src/cli/catalogue.ts
var PLACE = ["workingDirectory", "config", "dags", "verbose", "output"];
var TREE = [...PLACE, "cache"];
var COMPARISON = [...TREE, "base", "head"];
var DAGSTER = ["dagsterUrl", "dagsterToken", "dagsterHeaders", "codeLocations"];
var REPORT = ["format", "color", "failOn", "reportFile", "sarifFile", "htmlFile"];
var AIRFLOW = [
  "airflowUrl",
  "airflowUsername",
  "airflowPassword",
  "airflowToken",
  "airflowHeaders"
];
var COMMANDS = [
  {
    name: "check",
    summary: "What a change does to Dagster: compares base, head and the cached definitions.",
    options: [...COMPARISON, ...DAGSTER, "snapshot", ...AIRFLOW, ...REPORT, "onUnreachable"],
    load: async () => (await import("./check-YBDNYMMF.js")).runCheck
  },
  {
    name: "reload",
    summary: "Reloads the code locations that the change concerns, and proves that the new state is in.",
    options: [
      ...COMPARISON,
      ...DAGSTER,
      ...AIRFLOW,
      ...REPORT,
      "waitForAirflow",
      "reloadStrategy",
      "reloadTimeout",
      "onUnreachable",
      "dryRun"
    ],
    load: async () => (await import("./reload-RJTZPLKV.js")).runReload
  },
  {
    name: "drift",
    summary: "Compares a whole tree with the cached definitions.",
    options: [...TREE, "head", ...DAGSTER, "snapshot", ...AIRFLOW, ...REPORT, "onUnreachable"],
    load: async () => (await import("./check-YBDNYMMF.js")).runDrift
  },
  {
    name: "snapshot",
    summary: "Writes the cached definitions to a file, for jobs without secrets.",
    options: [...TREE, "head", ...DAGSTER],
    switches: { "with-source": "Keep the text of the DAG files that Dagster has cached." },
    load: async () => (await import("./snapshot-PT5YABDS.js")).runSnapshot
  },
  {
    name: "extract",
    summary: "Prints the structure of all DAGs of a tree, without running them.",
    usage: "[PATH\u2026]",
    options: [...TREE, "head", "format", "color"],
    load: async () => (await import("./extract-LRMP2WSK.js")).runExtract
  },
  {
    name: "validate",
    summary: "Checks proxied_state files against their DAGs, offline; for pre-commit.",
    usage: "[FILE\u2026]",
    options: [...TREE, "head", "format", "color", "failOn"],
    load: async () => (await import("./validate-7HCJD3CB.js")).runValidate
  },
  {
    name: "fix",
    summary: "Prints safe repairs of proxied_state files as a patch, or makes them.",
    options: [...TREE, "head"],
    switches: { write: "Make the repairs in the work tree; comments and order are kept." },
    load: async () => (await import("./fix-LTF3WPPX.js")).runFix
  },
  {
    name: "doctor",
    summary: "Tries out git, Dagster and Airflow, and says what will work and what to do about the rest.",
    options: [...PLACE, "base", "head", ...DAGSTER, ...AIRFLOW, "waitForAirflow", "format", "color"],
    load: async () => (await import("./doctor-5PW734TQ.js")).runDoctor
  },
  {
    name: "explain",
    summary: "What a rule means, why Airlift does that, and how to mend it.",
    usage: "RULE",
    options: ["output"],
    load: async () => (await import("./explain-4AVDRMRU.js")).runExplain
  },
  {
    name: "schema",
    summary: "Prints a JSON Schema: config, proxied-state, report or snapshot.",
    usage: "NAME",
    options: ["output"],
    load: async () => (await import("./schema-VESTKHEX.js")).runSchema
  },
  {
    name: "report",
    summary: "Renders a report that another job wrote as JSON; the file is not trusted.",
    usage: "FILE",
    options: [...REPORT, "output", "verbose"],
    load: async () => (await import("./report-FVNMNVTB.js")).runReport
  },
  {
    name: "demo",
    summary: "The whole check on a small example that is built in: no server, no network.",
    options: ["format", "color", "failOn", "output", "verbose"],
    load: async () => (await import("./demo-C4U2L4AP.js")).runDemo
  }
];

// src/cli/help.ts
var WIDTH = 96;
function wrap(text, indent) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && indent + line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join(`
${" ".repeat(indent)}`);
}
function rows(entries) {
  const indent = Math.min(34, Math.max(...entries.map(([left]) => left.length)) + 4);
  return entries.map(([left, right]) => {
    const gap = left.length + 4 > indent ? `
${" ".repeat(indent)}` : " ".repeat(indent - left.length - 2);
    return `  ${left}${gap}${wrap(right, indent)}`;
  }).join("\n");
}
function optionRow(key) {
  const option = OPTIONS[key];
  const flag = `--${flagOf(option) ?? option.name}${option.value === void 0 ? "" : ` ${option.value}`}`;
  const notes = [
    option.repeatable === true ? "may be given several times" : void 0,
    option.environment === void 0 ? void 0 : `or ${option.environment} in the environment`,
    option.value !== void 0 && (option.fallback ?? option.otherwise) !== void 0 ? `default: ${option.otherwise ?? option.fallback ?? ""}` : void 0
  ].filter((note) => note !== void 0);
  const description = option.description.replaceAll("`", "");
  return [flag, notes.length === 0 ? description : `${description} (${notes.join("; ").replaceAll("`", "")})`];
}
function programHelp() {
  return [
    `${TOOL.name} ${TOOL.version}`,
    "",
    wrap(
      "Tells what a change of Airflow DAGs or proxied_state files does to the copy that dagster-airlift keeps in Dagster, and proves the reload after the merge. DAGs are read, never run.",
      0
    ),
    "",
    `Usage: ${TOOL.name} COMMAND [OPTIONS]`,
    "",
    rows(COMMANDS.map(({ name, usage, summary }) => [usage === void 0 ? name : `${name} ${usage}`, summary])),
    "",
    `${TOOL.name} COMMAND --help lists the options of a command.`,
    `Try \`${TOOL.name} demo\` first: it needs nothing.`,
    "",
    "Exit: 0 fine, 1 findings (or a reload that did not refresh), 2 usage or configuration, 3 a remote could not be used."
  ].join("\n");
}
function commandHelp({ name, usage, summary, options, switches = {} }) {
  const own = Object.entries(switches).map(([flag, help]) => [`--${flag}`, help]);
  return [
    `Usage: ${TOOL.name} ${[name, usage, "[OPTIONS]"].filter((part) => part !== void 0).join(" ")}`,
    "",
    wrap(summary, 0),
    "",
    rows([...own, ...options.map(optionRow), ["--help", "This text."]])
  ].join("\n");
}

// src/cli/parse-command-line.ts
import { parseArgs } from "node:util";
function parseCommandLine(argv) {
  const [name, ...rest] = argv;
  const isHelp = (argument) => argument === "--help" || argument === "-h";
  if (name === void 0 || isHelp(name)) return { kind: "help", command: void 0 };
  if (name === "help") return { kind: "help", command: rest[0] === void 0 ? void 0 : findCommand(rest[0]) };
  const command = findCommand(name);
  if (rest.some((argument) => isHelp(argument))) return { kind: "help", command };
  return { kind: "run", command, ...parseFlags(command, rest) };
}
function findCommand(name) {
  const command = COMMANDS.find((each) => each.name === name);
  if (command !== void 0) return command;
  const names = COMMANDS.map((each) => each.name);
  const guess = nearestName(name, names);
  throw new UserError(`There is no command '${name}'.`, {
    hint: guess === void 0 ? `The commands are ${names.join(", ")}.` : `Did you mean '${guess}'?`
  });
}
function parseFlags(command, argv) {
  const keys = new Map(command.options.flatMap((key) => flagEntry(key)));
  const switches = Object.keys(command.switches ?? {});
  const config = Object.fromEntries([
    ...[...keys].map(
      ([flag, key]) => [flag, { type: takesValue(key) ? "string" : "boolean", multiple: true }]
    ),
    ...switches.map((flag) => [flag, { type: "boolean", multiple: true }])
  ]);
  const { values, positionals } = parse(command, argv, config);
  if (command.usage === void 0 && positionals[0] !== void 0) {
    throw new UserError(`${command.name} takes no argument '${positionals[0]}'.`, { hint: helpHint(command) });
  }
  const given = [];
  for (const [flag, key] of keys) {
    const texts = [values[flag] ?? []].flat().map(String);
    if (texts.length > 1 && OPTIONS[key].repeatable !== true && takesValue(key)) {
      throw new UserError(`--${flag} is given ${texts.length} times.`, { hint: helpHint(command) });
    }
    if (texts.length > 0) given.push([key, texts.join("\n")]);
  }
  return {
    given: Object.fromEntries(given),
    switches: new Set(switches.filter((flag) => values[flag] !== void 0)),
    args: positionals
  };
}
var takesValue = (key) => OPTIONS[key].value !== void 0;
function flagEntry(key) {
  const flag = flagOf(OPTIONS[key]);
  return flag === void 0 ? [] : [[flag, key]];
}
function parse(command, argv, options) {
  const unknown = argv.find((argument) => /^--[^-]/.test(argument) && !Object.hasOwn(options, flagName(argument)));
  if (unknown !== void 0 && !argv.slice(0, argv.indexOf(unknown)).includes("--")) {
    const guess = nearestName(flagName(unknown), Object.keys(options));
    throw new UserError(`${command.name} has no option --${flagName(unknown)}.`, {
      hint: guess === void 0 ? helpHint(command) : `Did you mean --${guess}?`
    });
  }
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UserError(toMessage(error), { hint: helpHint(command), cause: error });
  }
}
var flagName = (argument) => argument.slice(2).split("=", 1)[0] ?? "";
var helpHint = ({ name }) => `'airlift-drift ${name} --help' lists the options.`;

// src/cli/terminal.ts
import { writeFile } from "node:fs/promises";
var CLEAR_LINE = "\r\x1B[K";
var PROGRESS_EVERY_MS = 100;
function openTerminal({ color, verbose }) {
  const { stdout, stderr, env } = process;
  const automatic = stdout.isTTY && env.NO_COLOR === void 0 && env.TERM !== "dumb";
  let shown = false;
  let shownAt = -Infinity;
  const clear = () => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  const say = (message) => {
    clear();
    stderr.write(`${logText(message)}
`);
  };
  return {
    color: color === "always" || color === "auto" && automatic,
    width: stdout.isTTY ? stdout.columns : 100,
    say,
    detail: (message) => {
      if (verbose) say(message);
    },
    progress: (what, done, total) => {
      const now = performance.now();
      if (!stderr.isTTY || env.CI !== void 0 || done !== void 0 && now - shownAt < PROGRESS_EVERY_MS) return;
      shownAt = now;
      const share = done === void 0 || total === void 0 ? "" : ` ${done}/${total}`;
      stderr.write(`${CLEAR_LINE}${what}${share} \u2026`);
      shown = true;
    },
    result: async (text, file) => {
      clear();
      const whole = text.endsWith("\n") ? text : `${text}
`;
      if (file !== void 0) await writeFile(file, whole);
      else
        await new Promise(
          (resolve) => stdout.write(whole, () => {
            resolve();
          })
        );
    }
  };
}

// src/cli/main.ts
async function main(argv) {
  try {
    const line = parseCommandLine(argv);
    switch (line.kind) {
      case "help":
        process.stdout.write(`${line.command === void 0 ? programHelp() : commandHelp(line.command)}
`);
        return 0;
      case "run": {
        const values = readOptions(line.given, process.env, "cli");
        const run = await line.command.load();
        const { args, switches } = line;
        return await run({ values, args, switches, terminal: openTerminal(values), signal: interruption() });
      }
    }
  } catch (error) {
    return tell(error);
  }
}
function interruption() {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"]) {
    process.once(name, () => {
      controller.abort(new InterruptedError("Interrupted."));
    });
  }
  return controller.signal;
}
function tell(error) {
  const known = error instanceof UserError || error instanceof UnreachableError;
  const hint = known && error.hint !== void 0 ? `
${error.hint}` : "";
  const clear = process.stderr.isTTY ? CLEAR_LINE : "";
  process.stderr.write(`${clear}${TOOL.name}: ${logText(`${toMessage(error)}${hint}`)}
`);
  if (!known && error instanceof Error && process.env.AIRLIFT_DRIFT_DEBUG !== void 0) {
    process.stderr.write(`${error.stack ?? ""}
`);
  }
  return error instanceof UnreachableError ? 3 : 2;
}
export {
  main
};
