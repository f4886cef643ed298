import {
  configFileSchema,
  toConfig
} from "./chunk-QE4EXZQ5.js";
import {
  require_dist
} from "./chunk-T4QWWBCC.js";
import "./chunk-UB5L252C.js";
import {
  ZodArray,
  ZodObject,
  ZodOptional
} from "./chunk-6PR3PJ62.js";
import {
  EMPTY_CONFIG,
  OPTIONS,
  OPTION_KEYS,
  UserError,
  nearestName,
  toMessage
} from "./chunk-GRHGRUPB.js";
import {
  __toESM
} from "./chunk-JT26LO5I.js";

// src/config/parse-file.ts
var import_yaml = __toESM(require_dist(), 1);
var MAX_CONFIG_BYTES = 256 * 1024;
var MAX_TOLD = 8;
function parseConfigFile(text, file, ruleIds = []) {
  if (Buffer.byteLength(text) > MAX_CONFIG_BYTES) {
    throw new UserError(`${file} is larger than ${MAX_CONFIG_BYTES / 1024} KiB`);
  }
  const { source, content } = readYaml(text, file);
  if (content === null || content === void 0) return EMPTY_CONFIG;
  const parsed = configFileSchema.safeParse(content);
  const mistakes = parsed.success ? unknownRules(parsed.data, source, ruleIds) : parsed.error.issues.flatMap((issue) => explain(issue, source));
  if (parsed.success && mistakes.length === 0) return toConfig(parsed.data);
  const more = mistakes.length > MAX_TOLD ? [`and ${mistakes.length - MAX_TOLD} more`] : [];
  throw new UserError([...mistakes.slice(0, MAX_TOLD), ...more].join("\n"));
}
function readYaml(text, file) {
  const lines = new import_yaml.LineCounter();
  try {
    const document = (0, import_yaml.parseDocument)(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error !== void 0) {
      throw new UserError(`${file}:${lines.linePos(error.pos[0]).line}: no valid YAML: ${error.message}`);
    }
    return { source: { file, document, lines }, content: document.toJS({ maxAliasCount: 50 }) };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${file} could not be read as YAML: ${toMessage(error)}`, { cause: error });
  }
}
function explain(issue, source) {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const place = lineOf(source, [...issue.path, key]);
      return `${place}: unknown key "${key}"${where(issue.path)}${hintFor(key, issue.path)}`;
    });
  }
  const subject = issue.path.length === 0 ? "the file" : issue.path.join(".");
  return [`${lineOf(source, issue.path)}: ${subject} ${expectation(issue)}`];
}
function expectation(issue) {
  if (issue.code === "invalid_type") return `must be ${ARTICLES[issue.expected] ?? issue.expected}`;
  if (issue.code === "too_small") return "must not be empty";
  return issue.message;
}
var ARTICLES = {
  string: "a text",
  array: "a list",
  object: "a mapping of keys to values",
  record: "a mapping of keys to values"
};
function where(path) {
  return path.length === 0 ? "" : ` in ${path.join(".")}`;
}
function hintFor(key, path) {
  const option = OPTION_KEYS.map((each) => OPTIONS[each]).find(({ name }) => name === key.replaceAll("_", "-"));
  if (option !== void 0 && (option.secret === true || option.name.endsWith("-url"))) {
    const what = option.secret === true ? "a secret" : "an address";
    return `: it is ${what}, which a pull request could change here; give it as the input \`${option.name}\` or by flag`;
  }
  const nearest = nearestName(key, keysAt(path));
  if (nearest !== void 0) return `; did you mean "${nearest}"?`;
  return option === void 0 ? `; known keys are ${keysAt(path).join(", ")}` : `: \`${option.name}\` is an input or flag, no key of this file`;
}
function keysAt(path) {
  let at = configFileSchema;
  for (const step of path) {
    at = unwrapped(at);
    if (at instanceof ZodObject) at = Object.entries(at.shape).find(([key]) => key === step)?.[1];
    else if (at instanceof ZodArray) at = at.element;
  }
  at = unwrapped(at);
  return at instanceof ZodObject ? Object.keys(at.shape) : [];
}
function unwrapped(schema) {
  return schema instanceof ZodOptional ? unwrapped(schema.unwrap()) : schema;
}
function unknownRules({ rules = {}, accept = [] }, source, ruleIds) {
  if (ruleIds.length === 0) return [];
  const named = [
    ...Object.keys(rules).map((rule) => [rule, ["rules", rule]]),
    ...accept.flatMap(
      ({ rule }, index) => rule === void 0 ? [] : [[rule, ["accept", index, "rule"]]]
    )
  ];
  return named.filter(([rule]) => !ruleIds.includes(rule)).map(([rule, path]) => {
    const nearest = nearestName(rule, ruleIds);
    const hint = nearest === void 0 ? "" : `; did you mean "${nearest}"?`;
    return `${lineOf(source, path)}: there is no rule "${rule}"${hint}`;
  });
}
function lineOf({ file, document, lines }, path) {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  const pair = (0, import_yaml.isMap)(parent) ? parent.items.find((item) => keyText(item.key) === key) : void 0;
  const node = pair?.key ?? document.getIn(path, true) ?? parent;
  const range = rangeOf(node);
  return range === void 0 ? file : `${file}:${lines.linePos(range).line}`;
}
function keyText(key) {
  return typeof key === "object" && key !== null && "value" in key ? key.value : key;
}
function rangeOf(node) {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return void 0;
  const start = node.range[0];
  return typeof start === "number" ? start : void 0;
}
export {
  parseConfigFile
};
