import {
  fileOfImportError
} from "./chunk-4JNUS2VO.js";
import {
  whyNotServed
} from "./chunk-6QCCJQN4.js";
import {
  tellRemoteText
} from "./chunk-ERY63B5V.js";
import {
  UnreachableError,
  UserError,
  toMessage
} from "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";

// src/commands/airflow-behind.ts
var MOST_DAGS = 1e3;
var AT_ONCE = 4;
async function readServed(client, project, signal) {
  const instances = new Set(project.served.map(({ instance }) => instance));
  if (instances.size > 1) {
    const why = `airflow-url is one address, and the configuration names ${instances.size} Airflow instances`;
    return { skipped: [{ what: "what Airflow serves", why }] };
  }
  try {
    return await compare(client, project, signal);
  } catch (error) {
    if (!(error instanceof UnreachableError || error instanceof UserError)) throw error;
    const hint = error.hint === void 0 ? "" : ` ${error.hint}`;
    return { skipped: [{ what: "what Airflow serves", why: `${toMessage(error)}.${hint}` }] };
  }
}
async function compare(client, { served }, signal) {
  const expected = served.filter(({ breakage }) => breakage === null);
  const asked = expected.slice(0, MOST_DAGS);
  const dags = new Map((await client.listDags(signal)).map((dag) => [dag.dagId, dag]));
  const errors = await brokenFiles(client, expected, [...dags.values()], signal);
  const behind = /* @__PURE__ */ new Map();
  const queue = asked.values();
  const work = async () => {
    for (const each of queue) {
      const { dagId, file } = each.dag;
      const dag = dags.get(dagId);
      const why2 = await whyBehind(client, each, dag, signal);
      if (why2 !== null) behind.set(dagId, { why: errors.get(file) ?? why2, known: dag !== void 0 });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const left = expected.length - asked.length;
  const why = `only the first ${MOST_DAGS} DAGs were asked for, ${left} were not`;
  return { served: { behind }, skipped: left === 0 ? [] : [{ what: "what Airflow serves", why }] };
}
async function whyBehind(client, expected, dag, signal) {
  if (dag === void 0) return "it does not know the DAG";
  if (!dag.active) return "it does not find the DAG in a file any more";
  const tasks = await client.tasks(dag.dagId, signal);
  return tasks === null ? "it serves no tasks of it" : whyNotServed(expected, dag, tasks);
}
async function brokenFiles(client, expected, dags, signal) {
  const known = expected.map(({ dag: { dagId, file } }) => ({ dagId, file }));
  const files = known.map(({ file }) => file);
  const broken = /* @__PURE__ */ new Map();
  for (const error of await client.importErrors(signal)) {
    const file = fileOfImportError(error, files, known, dags);
    const lines = error.trace.split("\n").filter((line) => line.trim() !== "");
    if (file !== void 0)
      broken.set(file, `it cannot import the file: ${tellRemoteText(lines.at(-1) ?? "", [], 300)}`);
  }
  return broken;
}
export {
  readServed
};
