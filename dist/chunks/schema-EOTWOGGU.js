import {
  reportSchema
} from "./chunk-VGAGQSM7.js";
import {
  snapshotSchema
} from "./chunk-IIAJTBS2.js";
import "./chunk-B3ALYVVU.js";
import {
  RULES
} from "./chunk-R462FM6L.js";
import {
  configJsonSchema
} from "./chunk-QE4EXZQ5.js";
import "./chunk-UB5L252C.js";
import {
  _null,
  array,
  boolean,
  literal,
  looseObject,
  never,
  number,
  strictObject,
  string,
  union
} from "./chunk-6PR3PJ62.js";
import {
  UserError,
  toJSONSchema
} from "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";

// src/airlift/proxied-state/schema.ts
var flag = union([boolean(), literal(0), literal(1)]);
var entry = strictObject({
  id: union([string(), number(), boolean(), _null()]).describe("The task_id, with the ids of its groups before it; in quotes if it looks like a number or a boolean."),
  proxied: flag.describe("true: Dagster runs the task; false: Airflow runs it.")
}).describe("One task. No other keys are allowed.");
var taskLevel = looseObject({
  tasks: union([array(entry), literal(""), strictObject({})]).describe(
    "The tasks of the DAG. Every listed id has to be a task of it that is not mapped, also with `proxied: false`."
  ),
  proxied: never().optional()
}).describe("Task by task.");
var dagLevel = looseObject({
  proxied: union([flag, _null()]).describe("true (or 0): the DAG is replaced by one task that asks Dagster; false: it stays as it is."),
  tasks: never().optional()
}).describe("The whole DAG at once.");
var proxiedStateSchema = union([taskLevel, dagLevel]).describe("Which tasks of one DAG dagster-airlift hands over to Dagster; the file is named after the dag_id.");
function proxiedStateJsonSchema() {
  return { ...toJSONSchema(proxiedStateSchema), title: "proxied_state file of dagster-airlift" };
}

// src/commands/schema.ts
var SCHEMAS = /* @__PURE__ */ new Map([
  ["config", () => configJsonSchema(RULES.map(({ id }) => id))],
  ["proxied-state", () => proxiedStateJsonSchema()],
  ["report", () => ({ ...toJSONSchema(reportSchema), title: "Report of airlift-drift" })],
  ["snapshot", () => ({ ...toJSONSchema(snapshotSchema), title: "Snapshot of airlift-drift" })]
]);

// src/cli/commands/schema.ts
async function runSchema({ args, values, terminal }) {
  const [name, extra] = args;
  const schema = name === void 0 || extra !== void 0 ? void 0 : SCHEMAS.get(name);
  if (schema === void 0) throw new UserError(`schema takes one of ${[...SCHEMAS.keys()].join(", ")}.`);
  await terminal.result(JSON.stringify(schema(), null, 2), values.output);
  return 0;
}
export {
  runSchema
};
