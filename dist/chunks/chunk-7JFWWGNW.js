import {
  SNAPSHOT_VERSION
} from "./chunk-IIAJTBS2.js";
import {
  MAX_ASSET_ANSWER_BYTES
} from "./chunk-DBEQWAJD.js";
import {
  tellRemoteText
} from "./chunk-ERY63B5V.js";
import {
  array,
  boolean,
  discriminatedUnion,
  literal,
  number,
  object,
  record,
  string,
  union,
  unknown
} from "./chunk-6PR3PJ62.js";
import {
  UnreachableError,
  UserError,
  nearestName
} from "./chunk-GRHGRUPB.js";

// src/dagster/cached-definitions.ts
import { createHash } from "node:crypto";

// src/dagster/airlift-metadata.ts
var metadataSchema = array(
  object({
    label: string(),
    jsonString: string().nullish(),
    mdStr: string().nullish(),
    url: string().nullish()
  })
);
var dagHandles = array(object({ dag_id: string() }));
var taskHandles = array(object({ dag_id: string(), task_id: string() }));
var taskInfoSchema = object({
  task_id: string(),
  downstream_task_ids: array(string()),
  is_mapped: boolean().nullish(),
  class_ref: object({ module_path: string().nullish(), class_name: string().nullish() }).nullish()
});
var dagInfoSchema = object({
  dag_id: string(),
  fileloc: string().nullish(),
  schedule_interval: object({ value: unknown() }).nullish()
});
function readAirliftMetadata(metadata, owner) {
  const json = (label, schema) => {
    const text = metadata.find((entry) => entry.label === label)?.jsonString;
    return text == null ? null : parseJson(text, schema, `"${label}" of ${owner}`);
  };
  const markdown = metadata.find(({ label }) => label === "Source Code")?.mdStr;
  return {
    peeredDags: dagIds(json("dagster-airlift/peered-dag-mapping", dagHandles)),
    mappedTasks: taskIds(json("dagster-airlift/task-mapping", taskHandles)),
    mappedDags: dagIds(json("dagster-airlift/dag-mapping", dagHandles)),
    taskInfo: json("Task Info (raw)", taskInfoSchema),
    dagInfo: json("Dag Info (raw)", dagInfoSchema),
    source: markdown == null ? null : unfence(markdown),
    webserver: webserverOf(metadata.find(({ label }) => label === "Link to DAG")?.url),
    automapped: metadata.some(({ label }) => label === "dagster-airlift/automapped-task")
  };
}
function webserverOf(link) {
  if (link == null || !URL.canParse(link)) return null;
  const { origin, pathname } = new URL(link);
  return `${origin}${pathname.replace(/\/dags\/[^/]*$/, "")}`;
}
function dagIds(handles) {
  return [...new Set(handles?.map(({ dag_id }) => dag_id))];
}
function taskIds(handles) {
  const distinct = new Map(
    handles?.map(({ dag_id, task_id }) => [JSON.stringify([dag_id, task_id]), { dagId: dag_id, taskId: task_id }])
  );
  return [...distinct.values()];
}
function scheduleText(info) {
  const value = info.schedule_interval?.value;
  if (value === void 0 || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
function parseJson(text, schema, what) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${what} in Dagster is no valid JSON`, { cause });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UserError(`${what} in Dagster has an unknown shape`, {
    hint: "Supported is dagster-airlift 0.25 and newer."
  });
}
function unfence(markdown) {
  const text = /^\s*```python\n([\s\S]*?)\n?```\s*$/.exec(markdown)?.[1];
  return text === void 0 ? null : mend(text);
}
function mend(text) {
  if (!/[\u0080-\u00ff]/.test(text) || !/^[\u0000-\u00ff]*$/.test(text)) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "latin1"));
  } catch {
    return text;
  }
}

// src/dagster/documents.ts
var ERROR = "message className errorChain { error { message className } }";
var entryFields = ({ defsStateInfo }) => `
  name
  loadStatus
  updatedTimestamp
  versionKey
  permissions { permission value }
  displayMetadata { key value }
  ${defsStateInfo ? "defsStateInfo { keyStateInfo { name info { version createTimestamp managementType } } }" : ""}
  locationOrLoadError {
    __typename
    ... on RepositoryLocation { serverId dagsterLibraryVersions { name version } repositories { name } }
    ... on PythonError { ${ERROR} }
  }`;
var CAPABILITIES = `query AirliftDriftCapabilities {
  entry: __type(name: "WorkspaceLocationEntry") { fields { name } }
  mutation: __type(name: "Mutation") { fields { name } }
  job: __type(name: "Job") { fields { name } }
}`;
var statusDocument = (known) => `query AirliftDriftStatus {
  version
  workspaceOrError {
    __typename
    ... on Workspace { locationEntries { ${entryFields(known)} } }
    ... on PythonError { ${ERROR} }
  }
}`;
var locationStatusDocument = (known) => `query AirliftDriftLocationStatus($name: String!) {
  workspaceLocationEntryOrError(name: $name) {
    __typename
    ... on WorkspaceLocationEntry { ${entryFields(known)} }
    ... on PythonError { ${ERROR} }
  }
}`;
var METADATA = `metadataEntries {
  label
  ... on JsonMetadataEntry { jsonString }
  ... on MarkdownMetadataEntry { mdStr }
  ... on UrlMetadataEntry { url }
}`;
var assetsDocument = ({
  externalJobSource
}) => `query AirliftDriftAssets($name: String!) {
  workspaceLocationEntryOrError(name: $name) {
    __typename
    ... on WorkspaceLocationEntry {
      locationOrLoadError {
        __typename
        ... on RepositoryLocation {
          repositories {
            name
            ${externalJobSource ? "jobs { name externalJobSource }" : ""}
            assetNodes {
              assetKey { path }
              isExecutable
              isMaterializable
              jobNames
              partitionDefinition { type description fmt }
              assetChecksOrError { __typename ... on AssetChecks { checks { name } } }
              ${METADATA}
            }
          }
        }
      }
    }
  }
}`;
var jobsDocument = (count) => {
  const indices = Array.from({ length: count }, (_, index) => index);
  return `query AirliftDriftJobs($location: String!, $repository: String!, ${indices.map((index) => `$job${index}: String!`).join(", ")}) {
${indices.map(
    (index) => `  job${index}: pipelineOrError(params: { repositoryLocationName: $location, repositoryName: $repository, pipelineName: $job${index} }) { __typename ... on Pipeline { ${METADATA} } }`
  ).join("\n")}
}`;
};
var reloadDocument = (known) => `mutation AirliftDriftReload($name: String!) {
  reloadRepositoryLocation(repositoryLocationName: $name) {
    __typename
    ... on WorkspaceLocationEntry { ${entryFields(known)} }
    ... on ReloadNotSupported { message }
    ... on RepositoryLocationNotFound { message }
    ... on UnauthorizedError { message }
    ... on PythonError { ${ERROR} }
  }
}`;
var REFRESH_STATE = `mutation AirliftDriftRefreshState($name: String!, $key: String!) {
  refreshComponentState(locationName: $name, defsStateKey: $key) {
    __typename
    ... on RefreshComponentStateError { message }
    ... on UnauthorizedError { message }
    ... on PythonError { ${ERROR} }
  }
}`;
var SHUTDOWN = `mutation AirliftDriftShutdown($name: String!) {
  shutdownRepositoryLocation(repositoryLocationName: $name) {
    __typename
    ... on RepositoryLocationNotFound { message }
    ... on UnauthorizedError { message }
    ... on PythonError { ${ERROR} }
  }
}`;

// src/dagster/capabilities.ts
var typeSchema = object({ fields: array(object({ name: string() })).nullable() }).nullable();
var operation = {
  name: "AirliftDriftCapabilities",
  document: CAPABILITIES,
  answer: object({ entry: typeSchema, mutation: typeSchema, job: typeSchema })
};
var asked = /* @__PURE__ */ new WeakMap();
function capabilitiesOf(client, limits = {}) {
  const known = asked.get(client);
  if (known !== void 0) return known;
  const asking = ask(client, limits);
  asked.set(client, asking);
  asking.catch(() => asked.delete(client));
  return asking;
}
async function ask(client, { signal, deadline }) {
  const { entry, mutation, job } = await client.query(operation, { signal, deadline });
  const has = (type, field) => type?.fields?.some(({ name }) => name === field) ?? false;
  if (!has(entry, "locationOrLoadError")) {
    throw new UserError(`${client.endpoint} speaks GraphQL, but it is not Dagster`, { hint: "Check dagster-url." });
  }
  return {
    defsStateInfo: has(entry, "defsStateInfo"),
    externalJobSource: has(job, "externalJobSource"),
    refreshComponentState: has(mutation, "refreshComponentState")
  };
}

// src/dagster/location-assets.ts
var repositorySchema = object({
  name: string(),
  jobs: array(object({ name: string(), externalJobSource: string().nullable() })).optional(),
  assetNodes: array(
    object({
      assetKey: object({ path: array(string()) }),
      isExecutable: boolean(),
      isMaterializable: boolean(),
      jobNames: array(string()),
      partitionDefinition: object({ type: string(), description: string().nullable(), fmt: string().nullable() }).nullable(),
      assetChecksOrError: union([
        object({ __typename: literal("AssetChecks"), checks: array(object({ name: string() })) }),
        object({ __typename: string() })
      ]),
      metadataEntries: metadataSchema
    })
  )
});
var answerSchema = object({
  workspaceLocationEntryOrError: object({
    __typename: string(),
    locationOrLoadError: object({ __typename: string(), repositories: array(repositorySchema).optional() }).nullish()
  }).nullable()
});
var MONITORING_JOB = /^(.+)__airflow_monitoring_job$/;
var JOBS_PER_REQUEST = 50;
var READ_MS = 3e5;
async function readLocationAssets(client, location, limits) {
  const known = await capabilitiesOf(client, limits);
  const answer = await client.query(
    {
      name: "AirliftDriftAssets",
      document: assetsDocument(known),
      answer: answerSchema,
      maxBytes: MAX_ASSET_ANSWER_BYTES
    },
    { ...limits, variables: { name: location }, timeoutMs: READ_MS }
  );
  const repositories = answer.workspaceLocationEntryOrError?.locationOrLoadError?.repositories;
  if (repositories === void 0) return null;
  const jobs = [];
  for (const repository of repositories) jobs.push(...await readJobs(client, location, repository, limits));
  const names = repositories.flatMap((repository) => (repository.jobs ?? []).map(({ name }) => name));
  return {
    assets: repositories.flatMap(({ assetNodes }) => assetNodes.map(toAsset)),
    jobs,
    instances: names.flatMap((name) => MONITORING_JOB.exec(name)?.[1] ?? [])
  };
}
function toAsset(node) {
  const { path } = node.assetKey;
  const partitions = node.partitionDefinition;
  return {
    key: path,
    executable: node.isMaterializable && node.isExecutable && node.jobNames.length > 0,
    partitions: partitions === null ? null : { type: partitions.type, description: partitions.description, format: partitions.fmt },
    checks: "checks" in node.assetChecksOrError ? node.assetChecksOrError.checks.map(({ name }) => name) : [],
    airlift: readAirliftMetadata(node.metadataEntries, `asset ${path.join("/")}`)
  };
}
var jobsSchema = record(
  string(),
  object({ __typename: string(), metadataEntries: metadataSchema.optional() })
);
async function readJobs(client, location, repository, limits) {
  const names = (repository.jobs ?? []).filter(({ externalJobSource }) => externalJobSource === "airflow").map(({ name }) => name);
  const jobs = [];
  for (let start = 0; start < names.length; start += JOBS_PER_REQUEST) {
    const chunk = names.slice(start, start + JOBS_PER_REQUEST);
    const aliases = Object.fromEntries(chunk.map((name, index) => [`job${index}`, name]));
    const answer = await client.query(
      {
        name: "AirliftDriftJobs",
        document: jobsDocument(chunk.length),
        answer: jobsSchema,
        maxBytes: MAX_ASSET_ANSWER_BYTES
      },
      { ...limits, variables: { location, repository: repository.name, ...aliases }, timeoutMs: READ_MS }
    );
    for (const [index, name] of chunk.entries()) {
      const metadata = answer[`job${index}`]?.metadataEntries;
      if (metadata === void 0) {
        throw new UnreachableError(`the job ${name} of ${location} could not be read`, { hint: "Run again." });
      }
      jobs.push({ name, airlift: readAirliftMetadata(metadata, `job ${name}`) });
    }
  }
  return jobs;
}

// src/dagster/status.ts
var pythonErrorSchema = object({
  message: string(),
  className: string().nullish(),
  errorChain: array(object({ error: object({ message: string(), className: string().nullish() }) }))
});
var anyTypeSchema = object({ __typename: string() });
var entrySchema = object({
  name: string(),
  loadStatus: string(),
  updatedTimestamp: number(),
  versionKey: string(),
  permissions: array(object({ permission: string(), value: boolean() })),
  displayMetadata: array(object({ key: string(), value: string() })).optional(),
  defsStateInfo: object({
    keyStateInfo: array(
      object({
        name: string(),
        info: object({ version: string(), createTimestamp: number(), managementType: string().nullish() }).nullable()
      })
    )
  }).nullish(),
  locationOrLoadError: discriminatedUnion("__typename", [
    object({
      __typename: literal("RepositoryLocation"),
      serverId: string().nullable(),
      dagsterLibraryVersions: array(object({ name: string(), version: string() })).nullable(),
      repositories: array(object({ name: string() }))
    }),
    pythonErrorSchema.extend({ __typename: literal("PythonError") })
  ]).nullable()
});
var namedEntrySchema = entrySchema.extend({ __typename: literal("WorkspaceLocationEntry") });
var namedErrorSchema = pythonErrorSchema.extend({ __typename: literal("PythonError") });
var workspaceSchema = object({
  version: string().nullable(),
  workspaceOrError: union([
    object({ __typename: literal("Workspace"), locationEntries: array(entrySchema) }),
    namedErrorSchema,
    anyTypeSchema
  ])
});
var locationSchema = object({
  workspaceLocationEntryOrError: union([namedEntrySchema, namedErrorSchema, anyTypeSchema]).nullable()
});
async function readWorkspace(client, options = {}) {
  const known = await capabilitiesOf(client, options);
  const { version, workspaceOrError: answer } = await client.query(
    { name: "AirliftDriftStatus", document: statusDocument(known), answer: workspaceSchema },
    options
  );
  if (!("locationEntries" in answer)) throw noWorkspace(answer);
  return { dagsterVersion: version, locations: answer.locationEntries.map(toStatus) };
}
async function readLocationStatus(client, name, options = {}) {
  const known = await capabilitiesOf(client, options);
  const { workspaceLocationEntryOrError: answer } = await client.query(
    { name: "AirliftDriftLocationStatus", document: locationStatusDocument(known), answer: locationSchema },
    { ...options, variables: { name } }
  );
  if (answer === null) return null;
  if (!("versionKey" in answer)) throw noWorkspace(answer);
  return toStatus(answer);
}
function noWorkspace(answer) {
  const why = answer.message === void 0 ? answer.__typename : tellRemoteText(answer.message);
  return new UnreachableError(`Dagster cannot tell its code locations: ${why}`);
}
function toStatus(entry) {
  const held = entry.locationOrLoadError;
  const libraries = held?.__typename === "RepositoryLocation" ? held.dagsterLibraryVersions ?? [] : [];
  const version = (library) => libraries.find(({ name }) => name === library)?.version ?? null;
  return {
    name: entry.name,
    state: held === null || entry.loadStatus === "LOADING" ? "loading" : held.__typename === "PythonError" ? "error" : "loaded",
    error: held?.__typename === "PythonError" ? toLocationError(held) : null,
    updatedAt: entry.updatedTimestamp,
    versionKey: entry.versionKey,
    serverId: held?.__typename === "RepositoryLocation" ? held.serverId : null,
    dagsterVersion: version("dagster"),
    airliftVersion: version("dagster-airlift"),
    repositories: held?.__typename === "RepositoryLocation" ? held.repositories.map(({ name }) => name) : [],
    componentState: entry.defsStateInfo?.keyStateInfo.map(({ name, info }) => ({
      key: name,
      version: info?.version ?? null,
      createdAt: info?.createTimestamp ?? null,
      managementType: info?.managementType ?? null
    })) ?? null,
    permissions: new Map(entry.permissions.map(({ permission, value }) => [permission, value])),
    origin: new Map(entry.displayMetadata?.map(({ key, value }) => [key, value]))
  };
}
var MAX_ERROR_TEXT = 2e3;
function toLocationError(error) {
  return {
    className: error.className ?? null,
    message: tellRemoteText(error.message, [], MAX_ERROR_TEXT),
    chain: error.errorChain.slice(0, 20).map(({ error: cause }) => ({
      className: cause.className ?? null,
      message: tellRemoteText(cause.message, [], MAX_ERROR_TEXT)
    }))
  };
}

// src/dagster/task-info-structure.ts
function structuresOfMappedTasks(assets) {
  const byDag = /* @__PURE__ */ new Map();
  for (const { airlift } of assets) {
    const { taskInfo } = airlift;
    if (taskInfo === null) continue;
    for (const { dagId, taskId } of airlift.mappedTasks) {
      if (taskId !== taskInfo.task_id) continue;
      byDag.set(dagId, (byDag.get(dagId) ?? /* @__PURE__ */ new Map()).set(taskId, taskInfo));
    }
  }
  return new Map([...byDag].map(([dagId, tasks]) => [dagId, toStructure([...tasks.values()])]));
}
function toStructure(tasks) {
  const sorted = [...tasks].sort((a, b) => a.task_id < b.task_id ? -1 : 1);
  return {
    from: "task-info",
    complete: false,
    reasons: [],
    tasks: sorted.map((task) => ({
      taskId: task.task_id,
      mapped: task.is_mapped ?? false,
      operator: operatorOf(task),
      certainty: "exact"
    })),
    edges: sorted.flatMap(
      (task) => [...task.downstream_task_ids].sort().map((to) => ({ from: task.task_id, to, certainty: "exact" }))
    ),
    schedule: null
  };
}
function operatorOf({ class_ref: reference }) {
  const parts = [reference?.module_path, reference?.class_name].filter((part) => part != null);
  return parts.length === 0 ? null : parts.join(".");
}

// src/dagster/cached-definitions.ts
async function readCachedDefinitions(client, options) {
  const workspace = await readWorkspace(client, limitsOf(options));
  const wanted = chooseLocations(workspace, options);
  const locations = [];
  for (const status of wanted) locations.push(await readLocation(client, status, options));
  return {
    schemaVersion: SNAPSHOT_VERSION,
    takenAt: (options.now?.() ?? /* @__PURE__ */ new Date()).toISOString(),
    dagsterVersion: workspace.dagsterVersion,
    locations: locations.sort((a, b) => a.name < b.name ? -1 : 1)
  };
}
var UnknownLocationError = class extends UserError {
};
function chooseLocations({ locations }, { locations: names = [], onUnknown = "throw" }) {
  const unknown2 = onUnknown === "throw" ? names.find((name) => !locations.some((location) => location.name === name)) : void 0;
  if (unknown2 !== void 0) {
    throw new UnknownLocationError(`Dagster has no code location "${unknown2}"`, {
      hint: tellNames(
        unknown2,
        locations.map(({ name }) => name)
      )
    });
  }
  return names.length === 0 ? locations : locations.filter(({ name }) => names.includes(name));
}
function tellNames(name, known) {
  const nearest = nearestName(name, known);
  const all = known.length === 0 ? "It has none." : `It has: ${known.slice(0, 20).join(", ")}${known.length > 20 ? ", \u2026" : ""}.`;
  return nearest === void 0 ? all : `Did you mean "${nearest}"? ${all}`;
}
async function readLocation(client, listed, options) {
  const { status, assets, jobs, instances: named } = await readAssetsOf(client, listed, limitsOf(options));
  const instances = instanceNames(assets, named, status);
  const peers = peeredDags(assets, jobs, instances);
  const tasks = structuresOfMappedTasks(assets);
  const dags = [...peers, ...mappedOnlyDags(assets, peers, instances)];
  const state = status.componentState ?? [];
  const usesAirlift = status.airliftVersion !== null || dags.length > 0 || state.some(isAirliftState);
  return {
    name: status.name,
    status: status.state,
    ...status.error === null ? {} : { error: status.error },
    ...usesAirlift ? {
      airlift: {
        version: status.airliftVersion,
        api: assets.some(({ airlift }) => airlift.peeredDags.length > 0) ? "builder" : jobs.length > 0 || state.some(isAirliftState) ? "component" : "none",
        state: [...state]
      }
    } : {},
    instances: instances.map((name) => withWebserver(name, peers, instances)),
    dags: dags.map((dag) => toCachedDag(dag, tasks, options)).sort(byText(({ dagId }) => dagId)),
    mappings: mappingsOf(assets, dags, instances),
    checks: checksOf(assets)
  };
}
function limitsOf({ limits }) {
  return limits?.() ?? {};
}
var NOTHING = { assets: [], jobs: [], instances: [] };
var MAX_LOOKS = 3;
async function readAssetsOf(client, listed, limits) {
  let status = listed;
  for (let look = 1; status !== null && look <= MAX_LOOKS; look += 1) {
    if (status.state !== "loaded") return { ...NOTHING, status };
    const held = await readLocationAssets(client, listed.name, limits);
    if (held !== null) return { ...held, status };
    status = await readLocationStatus(client, listed.name, limits);
  }
  throw new UnreachableError(`the code location ${listed.name} changed while it was read`, { hint: "Run again." });
}
function withWebserver(name, peers, instances) {
  const [webserver, ...others] = new Set(
    peers.filter(({ instance }) => instance === name || instance === null && instances.length === 1).flatMap(({ airlift }) => airlift?.webserver ?? [])
  );
  return webserver === void 0 || others.length > 0 ? { name } : { name, webserver };
}
var COMPONENT_STATE = /^AirflowInstanceComponent\[(.+)\]$/;
function isAirliftState({ key }) {
  return COMPONENT_STATE.test(key);
}
function instanceNames(assets, monitored, status) {
  const peered = assets.filter(({ airlift }) => airlift.peeredDags.length > 0).map(({ key }) => key[0] ?? "");
  const stateful = (status.componentState ?? []).map(({ key }) => COMPONENT_STATE.exec(key)?.[1] ?? "");
  return [.../* @__PURE__ */ new Set([...peered, ...monitored, ...stateful])].filter((name) => name !== "").sort();
}
function peeredDags(assets, jobs, instances) {
  const only = instances.length === 1 ? instances[0] ?? null : null;
  const asAssets = assets.flatMap(
    ({ key, airlift }) => airlift.peeredDags.map((dagId) => ({ dagId, instance: key[0] ?? null, assetKey: key, peered: true, airlift }))
  );
  const asJobs = jobs.flatMap(
    ({ airlift }) => airlift.peeredDags.map((dagId) => ({ dagId, instance: only, assetKey: null, peered: true, airlift }))
  );
  return [...asAssets, ...asJobs];
}
function mappedOnlyDags(assets, peers, instances) {
  const peered = new Set(peers.map(({ dagId }) => dagId));
  const mapped = /* @__PURE__ */ new Map();
  for (const { airlift } of assets) {
    for (const dagId of [...airlift.mappedDags, ...airlift.mappedTasks.map((task) => task.dagId)]) {
      if (peered.has(dagId)) continue;
      const known = mapped.get(dagId)?.airlift ?? (airlift.dagInfo?.dag_id === dagId ? airlift : null);
      mapped.set(dagId, {
        dagId,
        instance: instanceOf(dagId, [], instances),
        assetKey: null,
        peered: false,
        airlift: known
      });
    }
  }
  return [...mapped.values()];
}
function instanceOf(dagId, dags, instances) {
  const peers = new Set(dags.filter((dag) => dag.dagId === dagId && dag.peered).map(({ instance }) => instance));
  const [only] = peers.size === 1 ? peers : instances.length === 1 ? instances : [];
  return only ?? null;
}
function toCachedDag(dag, tasks, options) {
  const source = dag.airlift?.source ?? null;
  const info = dag.airlift?.dagInfo ?? null;
  const fileloc = info?.fileloc ?? null;
  const read = source === null ? null : options.readStructure(source, { dagId: dag.dagId, fileloc });
  const served = tasks.get(dag.dagId) ?? null;
  return {
    dagId: dag.dagId,
    instance: dag.instance,
    assetKey: dag.assetKey === null ? null : [...dag.assetKey],
    peered: dag.peered,
    fileloc,
    scheduleInterval: info === null ? null : scheduleText(info),
    sourceHash: source === null ? null : createHash("sha256").update(source).digest("hex"),
    source,
    structure: read ?? served,
    served
  };
}
function mappingsOf(assets, dags, instances) {
  const mappings = assets.flatMap(({ key, executable, partitions, airlift }) => {
    const taskLookUp = airlift.automapped || airlift.taskInfo === null ? "never" : lookUp(airlift.mappedTasks);
    const dagLookUp = airlift.dagInfo === null ? "never" : lookUp(airlift.mappedDags);
    const common = { assetKey: [...key], executable, partitions };
    return [
      ...airlift.mappedTasks.map(({ dagId, taskId }) => ({ dagId, taskId, ...common, readOnLoad: taskLookUp })),
      ...airlift.mappedDags.map((dagId) => ({ dagId, taskId: null, ...common, readOnLoad: dagLookUp }))
    ].map((mapping) => ({ ...mapping, instance: instanceOf(mapping.dagId, dags, instances) }));
  });
  return mappings.sort(byText(({ dagId, taskId, assetKey }) => JSON.stringify([dagId, taskId ?? "", assetKey])));
}
function lookUp(handles) {
  return handles.length === 1 ? "always" : "maybe";
}
function checksOf(assets) {
  return assets.flatMap(
    ({ key, checks, airlift }) => checks.map((name) => ({ name, assetKey: [...key], dagId: airlift.peeredDags[0] ?? null }))
  ).sort(byText(({ name, assetKey }) => JSON.stringify([assetKey, name])));
}
function byText(text) {
  return (a, b) => {
    const [left, right] = [text(a), text(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

export {
  reloadDocument,
  REFRESH_STATE,
  SHUTDOWN,
  capabilitiesOf,
  pythonErrorSchema,
  entrySchema,
  readWorkspace,
  readLocationStatus,
  toStatus,
  toLocationError,
  readCachedDefinitions,
  UnknownLocationError,
  tellNames
};
