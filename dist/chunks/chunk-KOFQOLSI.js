import {
  AirflowRefusedError,
  send
} from "./chunk-L7RKQFGF.js";
import {
  systemClock,
  tellRemoteText
} from "./chunk-ERY63B5V.js";
import {
  array,
  boolean,
  number,
  object,
  string,
  unknown
} from "./chunk-6PR3PJ62.js";
import {
  UnreachableError,
  UserError
} from "./chunk-GRHGRUPB.js";
import {
  TOOL
} from "./chunk-JT26LO5I.js";

// src/airflow/rest/answers.ts
var nullableText = string().nullish();
var dagSchema = object({
  dag_id: string(),
  /** v1. */
  is_active: boolean().nullish(),
  /** v2, its inverse. */
  is_stale: boolean().nullish(),
  has_import_errors: boolean().nullish(),
  fileloc: nullableText,
  relative_fileloc: nullableText,
  bundle_name: nullableText,
  bundle_version: nullableText,
  file_token: nullableText,
  last_parsed_time: nullableText,
  tags: array(object({ name: string() })).nullish()
}).transform((dag) => ({
  dagId: dag.dag_id,
  /** Found in a file by the latest parse. In v2 a DAG whose file has an import error is not. */
  active: dag.is_stale == null ? dag.is_active ?? true : !dag.is_stale,
  hasImportErrors: dag.has_import_errors ?? false,
  /** Absolute, on Airflow's machine. */
  fileloc: dag.fileloc ?? null,
  /** v2: below the root of its bundle. */
  relativeFileloc: dag.relative_fileloc ?? null,
  bundleName: dag.bundle_name ?? null,
  fileToken: dag.file_token ?? null,
  lastParsedTime: dag.last_parsed_time ?? null,
  tags: (dag.tags ?? []).map(({ name }) => name)
}));
var taskSchema = object({
  task_id: string(),
  downstream_task_ids: array(string()).nullish(),
  is_mapped: boolean().nullish(),
  class_ref: object({ module_path: nullableText, class_name: nullableText }).nullish()
}).transform((task) => ({
  taskId: task.task_id,
  /** Airflow gives them in no order. */
  downstream: [...task.downstream_task_ids ?? []].sort(),
  mapped: task.is_mapped ?? false,
  /** The operator's import path. */
  operator: [task.class_ref?.module_path, task.class_ref?.class_name].filter((part) => part != null).join(".")
}));
var importErrorSchema = object({
  filename: string(),
  bundle_name: nullableText,
  stack_trace: nullableText,
  timestamp: nullableText
}).transform((error) => ({
  /** v1: absolute; v2: below the root of `bundle`. */
  file: error.filename,
  bundle: error.bundle_name ?? null,
  trace: error.stack_trace ?? "",
  /** Moves at every failing parse. */
  timestamp: error.timestamp ?? null
}));
var total = { total_entries: number() };
var dagsPageSchema = object({ dags: array(dagSchema), ...total }).transform(({ dags, total_entries }) => ({ rows: dags, total: total_entries }));
var importErrorsPageSchema = object({ import_errors: array(importErrorSchema), ...total }).transform(({ import_errors: import_errors4, total_entries }) => ({ rows: import_errors4, total: total_entries }));
var tasksSchema = object({ tasks: array(taskSchema) });
var versionSchema = object({ version: string() });
var tokenSchema = object({ access_token: string() });
var sourceSchema = object({ content: string() });
var settingSchema = object({ sections: array(object({ options: array(object({ key: string(), value: unknown() })) })) }).transform(({ sections }) => sections.flatMap(({ options }) => options));

// src/airflow/rest/base-url.ts
function airflowBaseUrl(address) {
  const text = address.trim();
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !["http:", "https:"].includes(url.protocol)) {
    throw new UserError("airflow-url is no web address", {
      hint: "Give the address of the Airflow web server, such as https://airflow.example.com."
    });
  }
  if (url.username !== "" || url.password !== "") {
    throw new UserError("airflow-url holds a user name or password", {
      hint: "Take them out of the address; use airflow-username and airflow-password."
    });
  }
  const path = url.pathname.replace(/\/+$/, "").replace(/\/api(\/v[12])?$/, "");
  return `${url.origin}${path}`;
}

// src/airflow/rest/login.ts
async function login(http, api, { username = "", password, token }, signal) {
  if (token !== void 0) return `Bearer ${token}`;
  if (password === void 0) return null;
  if (api === "v1") return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  const answer = await send(http, { method: "POST", path: "/auth/token", body: { username, password }, signal });
  if (answer.status < 200 || answer.status >= 300) {
    throw new AirflowRefusedError(`Airflow at ${http.baseUrl} gave no token for this user (HTTP ${answer.status})`, {
      hint: answer.status === 404 || answer.status === 405 ? "Its auth manager has no login at /auth/token: give airflow-token." : "Check airflow-username and airflow-password."
    });
  }
  const parsed = tokenSchema.safeParse(parseJson(answer.text));
  if (parsed.success) return `Bearer ${parsed.data.access_token}`;
  throw new UnreachableError(`Airflow at ${http.baseUrl} answered the login without a token`, {
    hint: "Give airflow-token."
  });
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// src/airflow/rest/client.ts
var PAGE = 100;
var MAX_ROWS = 1e5;
function createAirflowClient(options) {
  const url = airflowBaseUrl(options.url);
  const http = {
    baseUrl: url,
    headers: {
      "user-agent": options.userAgent ?? "airlift-drift",
      ...Object.fromEntries(options.headers ?? [])
    },
    timeoutMs: options.timeoutMs ?? 3e4,
    log: options.log,
    clock: options.clock ?? systemClock,
    secrets: secretsOf(options)
  };
  let versionAsked;
  let authorization;
  async function detect(signal) {
    for (const api of ["v2", "v1"]) {
      const answer = await send(http, { method: "GET", path: `/api/${api}/version`, signal });
      if (answer.status === 404) continue;
      return { ...parse(answer, versionSchema, "version"), api };
    }
    throw new UserError(`${url} is no Airflow: it knows neither /api/v2/version nor /api/v1/version`, {
      hint: "Check airflow-url, with its path prefix."
    });
  }
  function once(asked, forget) {
    asked.catch(forget);
    return asked;
  }
  function version(signal) {
    versionAsked ??= once(detect(signal), () => {
      versionAsked = void 0;
    });
    return versionAsked;
  }
  async function authorize(signal) {
    const { api } = await version(signal);
    authorization ??= once(login(http, api, options, signal), () => {
      authorization = void 0;
    });
    const value = await authorization;
    return value === null ? {} : { authorization: value };
  }
  async function call(path, request) {
    const { api } = await version(request.signal);
    for (let attempt = 1; ; attempt += 1) {
      const headers = { ...await authorize(request.signal), ...request.headers };
      const answer = await send(http, { ...request, path: `/api/${api}${path(api)}`, headers });
      const expired = answer.status === 401 && api === "v2" && options.password !== void 0 && attempt === 1;
      if (!expired) return answer;
      authorization = void 0;
    }
  }
  function parse(answer, schema, what) {
    if (answer.status === 401 || answer.status === 403) throw refused(url, answer, options, http.secrets);
    let value;
    try {
      value = JSON.parse(answer.text);
    } catch {
      if (!answer.text.trimStart().startsWith("<")) {
        throw new UnreachableError(`Airflow at ${url} sent a damaged answer to ${what} (HTTP ${answer.status})`);
      }
      throw new UserError(`${url} answered ${what} with a web page (HTTP ${answer.status})`, {
        hint: "Check airflow-url, with its path prefix; a login page before Airflow needs airflow-headers."
      });
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new UserError(
      `Airflow's answer to ${what} (HTTP ${answer.status}) has an unknown shape at "${issue?.path.join(".") ?? ""}"`
    );
  }
  async function pages(path, schema, query, signal) {
    const { api } = await version(signal);
    const rows = [];
    while (rows.length < MAX_ROWS) {
      const answer = await call(() => path, {
        method: "GET",
        query: { limit: PAGE, offset: rows.length, ...query(api) },
        signal
      });
      const page = parse(answer, schema, path);
      rows.push(...page.rows);
      if (page.rows.length === 0 || rows.length >= page.total) return rows;
    }
    throw new UnreachableError(`Airflow at ${url} lists more than ${MAX_ROWS} rows at ${path}`);
  }
  const dagPath = (dagId) => `/dags/${encodeURIComponent(dagId)}`;
  return {
    url,
    version,
    listDags: (signal) => pages(
      "/dags",
      dagsPageSchema,
      (api) => ({ order_by: "dag_id", ...api === "v2" ? { exclude_stale: false } : { only_active: true } }),
      signal
    ),
    dag: async (dagId, signal) => {
      const answer = await call(() => dagPath(dagId), { method: "GET", signal });
      return answer.status === 404 ? null : parse(answer, dagSchema, dagPath(dagId));
    },
    tasks: async (dagId, signal) => {
      const path = `${dagPath(dagId)}/tasks`;
      const answer = await call(() => path, { method: "GET", signal });
      return answer.status === 404 ? null : parse(answer, tasksSchema, path).tasks;
    },
    importErrors: (signal) => pages("/importErrors", importErrorsPageSchema, () => ({}), signal),
    source: async (dag, signal) => {
      const { api } = await version(signal);
      const key = api === "v2" ? dag.dagId : dag.fileToken;
      if (key === null) return null;
      const path = `/dagSources/${encodeURIComponent(key)}`;
      const answer = await call(() => path, { method: "GET", headers: { accept: "application/json" }, signal });
      if (answer.status === 403 || answer.status === 404 || answer.status === 406) return null;
      return parse(answer, sourceSchema, path).content;
    },
    setting: async (section, option, signal) => {
      const path = `/config/section/${encodeURIComponent(section)}/option/${encodeURIComponent(option)}`;
      const answer = await call(() => path, { method: "GET", headers: { accept: "application/json" }, signal });
      if (answer.status !== 200) return null;
      const value = parse(answer, settingSchema, path).find(({ key }) => key === option)?.value;
      return typeof value === "string" || typeof value === "number" ? String(value) : null;
    },
    parseFile: async (dag, signal) => {
      if (dag.fileToken === null) return "refused";
      const path = `/parseDagFile/${encodeURIComponent(dag.fileToken)}`;
      const { status } = await call(() => path, { method: "PUT", signal });
      return status >= 200 && status < 300 || status === 409 ? "queued" : "refused";
    }
  };
}
function refused(url, answer, credentials, secrets) {
  const given = credentials.token !== void 0 || credentials.password !== void 0;
  const said = answer.text.trimStart().startsWith("<") ? "" : `: ${tellRemoteText(answer.text, secrets, 160)}`;
  return new AirflowRefusedError(`Airflow at ${url} refused the request (HTTP ${answer.status})${said}`, {
    hint: given ? "Check the credentials; a Viewer may read what is needed. Airflow 2 takes a password only if [api] auth_backends has basic_auth." : "Give airflow-username and airflow-password, airflow-token, or airflow-headers."
  });
}
function secretsOf({ username = "", password, token, headers }) {
  const basic = password === void 0 ? void 0 : Buffer.from(`${username}:${password}`).toString("base64");
  const values = [password, basic, token, ...(headers ?? []).map(([, value]) => value)].filter(
    (value) => value !== void 0
  );
  return values.flatMap((value) => [value, value.replace(/^\w+\s+/, "")]).filter((value) => value.length > 3);
}

// src/commands/airflow-source.ts
function configuredAirflow(settings, log) {
  const { airflowUrl: url } = settings;
  if (url === void 0) return void 0;
  return createAirflowClient({
    url,
    username: settings.airflowUsername,
    password: settings.airflowPassword,
    token: settings.airflowToken,
    headers: settings.airflowHeaders,
    userAgent: `${TOOL.name}/${TOOL.version}`,
    log
  });
}

export {
  configuredAirflow
};
