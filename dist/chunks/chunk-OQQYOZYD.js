import {
  EMPTY_CONFIG,
  OPTIONS,
  OPTION_KEYS,
  flagOf
} from "./chunk-EOBDX6DY.js";
import {
  _enum,
  object,
  optional,
  pipe,
  string,
  stringbool,
  transform
} from "./chunk-22KL3B4I.js";
import {
  NEVER,
  _minLength,
  _trim
} from "./chunk-UPZ4M2RR.js";
import {
  UserError
} from "./chunk-UVXAL74S.js";

// src/config/values.ts
function texts(read) {
  return pipe(
    string(),
    transform((text, context) => {
      return read(text, (message) => {
        context.issues.push({ code: "custom", message, input: text });
        return NEVER;
      });
    })
  );
}
var UNIT_MS = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
var MAX_DURATION_MS = 24 * 36e5;
var durationSchema = texts((text, refuse) => {
  const compact = text.trim().toLowerCase();
  if (compact === "0") return 0;
  const parts = [...compact.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  const total = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ""] ?? NaN), 0);
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== compact) {
    return refuse("is no duration: write 90s, 10m, 1h30m or 0");
  }
  if (total > MAX_DURATION_MS) {
    return refuse("is longer than a day");
  }
  return total;
});
var listSchema = texts(splitList);
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
var headersSchema = texts((text, refuse) => {
  const headers = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim();
    const value = line.slice(colon + 1).trim();
    if (!HEADER_NAME.test(name) || value === "" || new RegExp("\\p{Cc}", "u").test(value)) {
      return refuse(`has no "Name: value" in line ${index + 1}`);
    }
    headers.push([name, value]);
  }
  return headers;
});
var flagSchema = stringbool({ error: "is neither true nor false" });
function choiceSchema(words) {
  return _enum(words, { error: `is none of ${words.join(", ")}` });
}
var textSchema = string().check(_trim(), _minLength(1));

// src/config/option-values.ts
var optionValuesSchema = object({
  mode: choiceSchema(["auto", "check", "reload", "drift", "report"]),
  workingDirectory: textSchema,
  config: optional(textSchema),
  base: optional(textSchema),
  head: optional(textSchema),
  dags: optional(listSchema),
  dagsterUrl: optional(listSchema),
  dagsterToken: optional(textSchema),
  dagsterHeaders: optional(headersSchema),
  codeLocations: optional(listSchema),
  snapshot: optional(textSchema),
  airflowUrl: optional(textSchema),
  airflowUsername: optional(textSchema),
  airflowPassword: optional(textSchema),
  airflowToken: optional(textSchema),
  airflowHeaders: optional(headersSchema),
  waitForAirflow: durationSchema,
  reloadStrategy: choiceSchema(["auto", "reload", "refresh-state", "restart", "none"]),
  reloadTimeout: durationSchema,
  failOn: choiceSchema(["error", "warning", "never"]),
  onUnreachable: optional(choiceSchema(["warn", "fail"])),
  githubToken: optional(textSchema),
  comment: choiceSchema(["on-findings", "always", "never"]),
  commentId: textSchema,
  annotations: choiceSchema(["error", "warning", "notice", "none"]),
  reportFile: optional(textSchema),
  sarifFile: optional(textSchema),
  htmlFile: optional(textSchema),
  cache: optional(textSchema),
  format: choiceSchema(["text", "json", "markdown", "sarif", "html"]),
  output: optional(textSchema),
  color: choiceSchema(["auto", "always", "never"]),
  dryRun: flagSchema,
  verbose: flagSchema
});

// src/config/settings.ts
function readOptions(given, environment, surface) {
  const texts2 = OPTION_KEYS.map((key) => {
    const { environment: variable, fallback } = OPTIONS[key];
    const fromEnvironment = variable === void 0 ? void 0 : notBlank(environment[variable]);
    return [key, notBlank(given[key]) ?? fromEnvironment ?? fallback];
  });
  const parsed = optionValuesSchema.safeParse(Object.fromEntries(texts2));
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
    ...[...values.dagsterUrl ?? [], values.airflowUrl].flatMap((url) => passwordIn(url))
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
