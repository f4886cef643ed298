import {
  assess,
  readProjects
} from "./chunk-ZWVUG6UG.js";
import "./chunk-R462FM6L.js";
import "./chunk-CF5AMSCT.js";
import {
  buildReport,
  printReport
} from "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";

// src/commands/demo/check-example.ts
import { createHash } from "node:crypto";

// src/commands/demo/example.ts
var DAG_FILE = "airflow/dags/daily_orders.py";
var STATE_FILE = "airflow/dags/proxied_state/daily_orders.yaml";
var dagFile = (middle) => `from pathlib import Path

from airflow import DAG
from airflow.operators.bash import BashOperator
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml

with DAG("daily_orders", schedule="@daily") as dag:
    load = BashOperator(task_id="load_orders", bash_command="python -m shop.load")
    models = BashOperator(task_id="${middle}", bash_command="dbt build")
    export = BashOperator(task_id="export_report", bash_command="python -m shop.export")

    load >> models >> export

proxying_to_dagster(
    global_vars=globals(),
    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),
)
`;
var stateFile = (middle, loadProxied) => `# Who runs what: True means Dagster.
tasks:
  - id: load_orders
    proxied: ${loadProxied}
  - id: ${middle}
    proxied: False
  - id: export_report
    proxied: False
`;
var EXAMPLE = {
  base: /* @__PURE__ */ new Map([
    [DAG_FILE, dagFile("run_models")],
    [STATE_FILE, stateFile("run_models", "False")]
  ]),
  head: /* @__PURE__ */ new Map([
    [DAG_FILE, dagFile("build_models")],
    [STATE_FILE, stateFile("build_models", "True")]
  ])
};
var BASH = "airflow.operators.bash.BashOperator";
var task = (taskId) => ({ taskId, operator: BASH, mapped: false, certainty: "exact" });
var edge = (from, to) => ({ from, to, certainty: "exact" });
var mapping = (taskId, asset, executable) => ({
  dagId: "daily_orders",
  taskId,
  assetKey: ["shop", asset],
  instance: "shop_airflow",
  executable,
  partitions: null
});
var EXAMPLE_SNAPSHOT = {
  schemaVersion: 1,
  takenAt: "2026-11-02T08:00:00.000Z",
  dagsterVersion: "1.13.27",
  locations: [
    {
      name: "analytics",
      status: "loaded",
      airlift: { version: "0.29.27", api: "builder", state: [] },
      instances: [{ name: "shop_airflow" }],
      dags: [
        {
          dagId: "daily_orders",
          instance: "shop_airflow",
          assetKey: ["shop_airflow", "dag", "daily_orders"],
          peered: true,
          fileloc: "/opt/airflow/dags/daily_orders.py",
          scheduleInterval: "@daily",
          sourceHash: null,
          source: null,
          structure: {
            from: "source",
            complete: true,
            reasons: [],
            tasks: [task("export_report"), task("load_orders"), task("run_models")],
            edges: [edge("load_orders", "run_models"), edge("run_models", "export_report")],
            schedule: { kind: "preset", text: "@daily" }
          }
        }
      ],
      mappings: [
        mapping("load_orders", "raw_orders", true),
        mapping("run_models", "orders", true),
        mapping("export_report", "orders_report", false)
      ],
      checks: [{ name: "report_is_not_empty", assetKey: ["shop", "orders_report"], dagId: null }]
    }
  ]
};

// src/commands/demo/check-example.ts
function bundledTree(id, files) {
  const bytes = new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return {
    id,
    paths: () => [...bytes.keys()].sort(),
    has: (path) => bytes.has(path),
    blob: (path) => {
      const content = bytes.get(path);
      return content === void 0 ? void 0 : createHash("sha256").update(content).digest("hex");
    },
    read: (path) => bytes.get(path)
  };
}
function checkExample(failOn) {
  const base = bundledTree("example-base", EXAMPLE.base);
  const head = bundledTree("example-head", EXAMPLE.head);
  const changed = new Set(head.paths().filter((path) => head.blob(path) !== base.blob(path)));
  const projects = readProjects({ base, head, changed }, { instances: [{ name: null }] });
  const policy = { rules: /* @__PURE__ */ new Map(), accept: [], today: EXAMPLE_SNAPSHOT.takenAt.slice(0, 10) };
  const { loads: _, ...assessment } = assess({ ...projects, cached: EXAMPLE_SNAPSHOT, dagsterPlus: false, policy });
  return buildReport({ comparison: { base: base.id, head: head.id }, failOn }, "check", {
    assessment,
    source: "snapshot",
    snapshot: EXAMPLE_SNAPSHOT,
    skipped: [{ what: "a live Dagster", why: "this is the demo: a bundled snapshot stands in for it" }],
    checked: true
  });
}

// src/cli/commands/demo.ts
function runDemo({ values, terminal }) {
  return printReport(checkExample(values.failOn), values, terminal);
}
export {
  runDemo
};
