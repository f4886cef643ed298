import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  EMPTY_CONFIG,
  OPTIONS,
  OPTION_KEYS,
  flagOf
} from "./chunk-ASH5AENX.js";
import {
  UserError
} from "./chunk-T34LXQCX.js";
import {
  NEVER,
  _enum,
  object,
  string,
  stringbool
} from "./chunk-2KLOQE46.js";

// src/config/values.ts
var UNIT_MS = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
var MAX_DURATION_MS = 24 * 36e5;
var durationSchema = string().transform((text, context) => {
  const compact = text.trim().toLowerCase();
  if (compact === "0") return 0;
  const parts = [...compact.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  const total = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ""] ?? NaN), 0);
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== compact) {
    context.addIssue("is no duration: write 90s, 10m, 1h30m or 0");
    return NEVER;
  }
  if (total > MAX_DURATION_MS) {
    context.addIssue("is longer than a day");
    return NEVER;
  }
  return total;
});
var listSchema = string().transform((text) => splitList(text));
function splitList(text) {
  const entries = [];
  let entry = "";
  let depth = 0;
  for (const character of text) {
    if (character === "{") depth += 1;
    if (character === "}") depth = Math.max(0, depth - 1);
    if (character === "\n") depth = 0;
    if (character === "\n" || character === "," && depth === 0) {
      entries.push(entry);
      entry = "";
    } else entry += character;
  }
  return [...new Set([...entries, entry].map((each) => each.trim()).filter((each) => each !== ""))];
}
var HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
var headersSchema = string().transform((text, context) => {
  const headers = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim();
    const value = line.slice(colon + 1).trim();
    if (!HEADER_NAME.test(name) || value === "" || new RegExp("\\p{Cc}", "u").test(value)) {
      context.addIssue(`has no "Name: value" in line ${index + 1}`);
      return NEVER;
    }
    headers.push([name, value]);
  }
  return headers;
});
var flagSchema = stringbool({ error: "is neither true nor false" });
function choiceSchema(words) {
  return _enum(words, { error: `is none of ${words.join(", ")}` });
}
var textSchema = string().trim().min(1);

// src/config/option-values.ts
var optionValuesSchema = object({
  mode: choiceSchema(["auto", "check", "reload", "drift", "report"]),
  workingDirectory: textSchema,
  config: textSchema.optional(),
  base: textSchema.optional(),
  head: textSchema.optional(),
  dags: listSchema.optional(),
  dagsterUrl: textSchema.optional(),
  dagsterToken: textSchema.optional(),
  dagsterHeaders: headersSchema.optional(),
  codeLocations: listSchema.optional(),
  snapshot: textSchema.optional(),
  airflowUrl: textSchema.optional(),
  airflowUsername: textSchema.optional(),
  airflowPassword: textSchema.optional(),
  airflowToken: textSchema.optional(),
  airflowHeaders: headersSchema.optional(),
  waitForAirflow: durationSchema,
  reloadStrategy: choiceSchema(["auto", "reload", "refresh-state", "restart", "none"]),
  reloadTimeout: durationSchema,
  failOn: choiceSchema(["error", "warning", "never"]),
  onUnreachable: choiceSchema(["warn", "fail"]).optional(),
  githubToken: textSchema.optional(),
  comment: choiceSchema(["on-findings", "always", "never"]),
  commentId: textSchema,
  annotations: choiceSchema(["error", "warning", "notice", "none"]),
  reportFile: textSchema.optional(),
  sarifFile: textSchema.optional(),
  htmlFile: textSchema.optional(),
  format: choiceSchema(["text", "json", "markdown", "sarif", "html"]),
  output: textSchema.optional(),
  color: choiceSchema(["auto", "always", "never"]),
  dryRun: flagSchema,
  verbose: flagSchema
});

// src/config/settings.ts
function readOptions(given, environment, surface) {
  const texts = OPTION_KEYS.map((key) => {
    const { environment: variable, fallback } = OPTIONS[key];
    const fromEnvironment = variable === void 0 ? void 0 : notBlank(environment[variable]);
    return [key, notBlank(given[key]) ?? fromEnvironment ?? fallback];
  });
  const parsed = optionValuesSchema.safeParse(Object.fromEntries(texts));
  if (parsed.success) return Object.freeze(parsed.data);
  const wrong = parsed.error.issues.map(({ path, message }) => {
    const key = OPTION_KEYS.find((each) => each === path[0]);
    return `${key === void 0 ? "a setting" : settingName(key, surface)} ${message}`;
  });
  throw new UserError(wrong.join("; "));
}
function mergeSettings(values, file = EMPTY_CONFIG, surface = "cli") {
  const [first = { name: null }, ...more] = file.instances;
  if (values.dags !== void 0 && more.length > 0) {
    throw new UserError(`${settingName("dags", surface)} does not say which Airflow instance it means`, {
      hint: "The configuration file lists several instances: set `dags` there for each."
    });
  }
  return Object.freeze({
    ...values,
    codeLocations: values.codeLocations ?? file.codeLocations,
    instances: [values.dags === void 0 ? first : { ...first, dags: values.dags }, ...more],
    definitions: file.definitions,
    rules: file.rules,
    accept: file.accept
  });
}
function settingName(key, surface) {
  const option = OPTIONS[key];
  return surface === "action" ? `the input ${option.name}` : `--${flagOf(option) ?? option.name}`;
}
function secretsOf(values) {
  const { airflowUsername, airflowPassword } = values;
  const headers = [...values.dagsterHeaders ?? [], ...values.airflowHeaders ?? []];
  const basic = airflowUsername === void 0 || airflowPassword === void 0 ? [] : [Buffer.from(`${airflowUsername}:${airflowPassword}`).toString("base64")];
  const secrets = [
    values.githubToken,
    values.dagsterToken,
    values.airflowToken,
    airflowPassword,
    ...basic,
    ...headers.flatMap(([, value]) => [value, /^(?:basic|bearer|token)\s+(\S.*)$/i.exec(value)?.[1]]),
    ...[values.dagsterUrl, values.airflowUrl].flatMap((url) => passwordIn(url))
  ];
  return [...new Set(secrets.filter((secret) => secret !== void 0 && secret !== ""))];
}
function passwordIn(address) {
  if (address === void 0 || !URL.canParse(address)) return [];
  const { password } = new URL(address);
  if (password === "") return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}
function notBlank(text) {
  return text === void 0 || text.trim() === "" ? void 0 : text;
}

export {
  readOptions,
  mergeSettings,
  secretsOf
};
