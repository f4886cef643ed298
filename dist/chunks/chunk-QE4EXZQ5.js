import {
  iso_exports
} from "./chunk-UB5L252C.js";
import {
  _enum,
  array,
  boolean,
  number,
  record,
  strictObject,
  string,
  union
} from "./chunk-6PR3PJ62.js";
import {
  toJSONSchema
} from "./chunk-GRHGRUPB.js";

// src/config/file-schema.ts
var nameSchema = string().trim().min(1);
var repositoryPathSchema = nameSchema.refine(
  (path) => !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes(".."),
  "must stay inside the repository"
);
var environmentSchema = record(
  string(),
  union([string(), number(), boolean()], "must be a text, number or boolean")
);
var instanceSchema = strictObject({
  name: nameSchema.describe("As in `AirflowInstance(name=\u2026)`."),
  dags: array(repositoryPathSchema).optional().describe("Globs of the files that this instance looks at for DAGs."),
  "import-roots": array(repositoryPathSchema).optional().describe("Folders that are on `sys.path` of this instance."),
  variables: repositoryPathSchema.optional().describe("A JSON file with values for `Variable.get`."),
  environment: environmentSchema.optional().describe("Values for `os.environ` and `os.getenv`.")
});
var acceptanceSchema = strictObject({
  rule: nameSchema.optional().describe("A rule id."),
  dag: nameSchema.optional().describe("A glob over DAG ids."),
  task: nameSchema.optional().describe("A glob over task ids."),
  fingerprint: nameSchema.optional().describe("One finding, as the report names it."),
  reason: nameSchema.describe("Why this is fine."),
  until: iso_exports.date("must be a day such as 2027-03-31").optional().describe("The last day on which this holds, in UTC.")
}).refine(({ rule, fingerprint }) => rule !== void 0 || fingerprint !== void 0, "needs a rule or a fingerprint");
var LEVELS = ["off", "notice", "warning", "error"];
var configFileSchema = strictObject({
  instances: array(instanceSchema).min(1).refine((instances) => new Set(instances.map(({ name }) => name)).size === instances.length, "names one twice").optional().describe("One for each Airflow instance that Dagster peers with."),
  dagster: strictObject({
    "code-locations": array(nameSchema).optional().describe("The code locations to look at."),
    definitions: array(repositoryPathSchema).optional().describe("Globs of the files that hold Dagster's side.")
  }).optional(),
  rules: record(string(), _enum(LEVELS, `must be one of ${LEVELS.join(", ")}`)).optional().describe("The severity of a rule, or off."),
  accept: array(acceptanceSchema).optional().describe("Known findings, which stay visible but fail nothing.")
});
function toConfig(written) {
  return {
    instances: (written.instances ?? []).map(toInstance),
    codeLocations: written.dagster?.["code-locations"],
    definitions: written.dagster?.definitions,
    rules: new Map(Object.entries(written.rules ?? {})),
    accept: (written.accept ?? []).map(withoutUndefined)
  };
}
function toInstance(written) {
  const { name, dags, variables, environment } = written;
  return withoutUndefined({
    name,
    dags,
    importRoots: written["import-roots"],
    variables,
    environment: environment && new Map(Object.entries(environment).map(([key, value]) => [key, String(value)]))
  });
}
function withoutUndefined(written) {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== void 0));
}
function configJsonSchema(ruleIds = []) {
  const schema = toJSONSchema(configFileSchema, { io: "input" });
  const properties = { ...schema.properties };
  if (ruleIds.length > 0 && typeof properties.rules === "object") {
    properties.rules = { ...properties.rules, propertyNames: { enum: [...ruleIds] } };
  }
  return { ...schema, title: "Configuration of airlift-drift", properties };
}

export {
  configFileSchema,
  toConfig,
  configJsonSchema
};
