import {
  nearestName,
  textOrder
} from "./chunk-GRHGRUPB.js";

// src/rules/airflow/failures.ts
function failuresOf({ project }, kinds) {
  return project.extraction.failures.filter((failure) => kinds.includes(failure.kind)).map((failure) => ({
    failure,
    ...failure.dagId === void 0 ? {} : { dagId: failure.dagId },
    file: failure.file,
    line: failure.line,
    certainty: "exact",
    subject: failure.kind,
    message: failure.message,
    effect: "Airflow shows an import error: it keeps the old DAG for a minute or two, then drops it, and a code location that maps it no longer loads."
  }));
}

// src/rules/airflow/cycle.ts
var cycle = {
  id: "airflow/cycle",
  severity: "error",
  title: "the tasks of a DAG wait for each other in a circle",
  doc: {
    happens: "Airflow shows an import error (`AirflowDagCycleException`) for the whole file.",
    why: "A DAG is acyclic by definition; Airflow checks it when it stores the DAG.",
    example: { language: "python", before: "load >> clean >> load", after: "load >> clean >> export" },
    fix: "Take one of the edges out of the circle."
  },
  *find(situation) {
    for (const { failure, ...found } of failuresOf(situation, ["cycle"])) {
      yield { ...found, subject: failure.kind, fix: { summary: "Take one of the edges out of the circle." } };
    }
  }
};

// src/rules/airflow/does-not-parse.ts
var doesNotParse = {
  id: "airflow/does-not-parse",
  severity: "error",
  title: "Airflow cannot import a DAG file",
  doc: {
    happens: "Airflow shows an import error. It serves the old DAG for a minute or two, then drops it; a code location that maps the DAG fails at the next reload.",
    why: "Airflow runs the file to find its DAGs. Python, or Airflow itself, raises before it gets there.",
    example: {
      language: "python",
      before: 'with DAG("orders"\n    load = EmptyOperator(task_id="load")',
      after: 'with DAG("orders"):\n    load = EmptyOperator(task_id="load")'
    },
    fix: "Mend the line that is named."
  },
  *find(situation) {
    for (const { failure, ...found } of failuresOf(situation, ["syntax", "python", "airflow"])) {
      yield {
        ...found,
        message: `Airflow cannot import this file: ${failure.message}`,
        fix: { summary: "Mend this line." }
      };
    }
  }
};

// src/rules/airflow/duplicate-dag-id.ts
function byInstanceAndId({ project }) {
  const groups = /* @__PURE__ */ new Map();
  for (const { dag, instance } of project.served) {
    const key = JSON.stringify([instance, dag.dagId]);
    groups.set(key, [...groups.get(key) ?? [], dag]);
  }
  return groups;
}
var folderOf = (file) => file.slice(0, file.lastIndexOf("/") + 1);
function inOneFolder([first, ...others]) {
  if (first === void 0) return false;
  return others.every((file) => file.startsWith(folderOf(first)) || first.startsWith(folderOf(file)));
}
var duplicateDagId = {
  id: "airflow/duplicate-dag-id",
  severity: "error",
  title: "two files define one dag_id",
  doc: {
    happens: "Airflow shows no error and no warning: the DAG flips between the two files every few seconds, and Dagster caches whichever was last.",
    why: "A dag_id is the primary key of a DAG in Airflow. Each file that is parsed overwrites what the other one stored.",
    example: {
      language: "python",
      before: '# orders.py\nDAG("orders")\n# orders_copy.py\nDAG("orders")',
      after: '# orders.py\nDAG("orders")\n# orders_copy.py\nDAG("orders_copy")'
    },
    fix: "Give one of the DAGs another id, or delete the copy."
  },
  *find(situation) {
    for (const dags of byInstanceAndId(situation).values()) {
      const files = [...new Set(dags.map((dag) => dag.file))].sort();
      const last = dags.toSorted((a, b) => textOrder(a.file, b.file)).at(-1);
      if (files.length < 2 || last === void 0) continue;
      yield {
        dagId: last.dagId,
        file: last.file,
        line: last.line,
        // Files far apart may belong to different Airflows, or to none.
        certainty: inOneFolder(files) ? "exact" : "unresolved",
        subject: files.join("\n"),
        message: `DAG '${last.dagId}' is defined in ${files.map((file) => `'${file}'`).join(" and ")}.`,
        effect: "Airflow flips between the files without a word, and Dagster caches whichever was last.",
        fix: { summary: "Give one of the DAGs another id, or delete the copy." }
      };
    }
  }
};

// src/rules/airflow/duplicate-task-id.ts
var duplicateTaskId = {
  id: "airflow/duplicate-task-id",
  severity: "error",
  title: "a DAG uses one task id twice",
  doc: {
    happens: "Airflow shows an import error (`DuplicateTaskIdFound`) for the whole file.",
    why: "A task id is unique within its DAG. Only calls of `@task` functions get a suffix (`load__1`) by themselves.",
    example: {
      language: "python",
      before: 'EmptyOperator(task_id="load")\nEmptyOperator(task_id="load")',
      after: 'EmptyOperator(task_id="load_orders")\nEmptyOperator(task_id="load_customers")'
    },
    fix: "Give one of the tasks another id."
  },
  *find(situation) {
    for (const { failure, ...found } of failuresOf(situation, ["duplicate-task-id"])) {
      yield { ...found, subject: failure.message, fix: { summary: "Give one of the tasks another id." } };
    }
  }
};

// src/rules/airflow/unresolved.ts
var MAX_REASONS = 5;
var unresolved = {
  id: "airflow/unresolved",
  severity: "notice",
  title: "a DAG depends on values that only a run knows",
  doc: {
    happens: "The DAG is compared as far as it can be read. What depends on the unknown values is told as possible, never as certain.",
    why: "DAG files are read, not run. An Airflow Variable, an environment variable, a database or an unknown library can decide which tasks there are.",
    example: {
      language: "yaml",
      before: "# no values are configured",
      after: "# .github/airlift-drift.yml\ninstances:\n  - name: airflow\n    variables: airflow-variables.json\n    environment: { ENVIRONMENT: production }"
    },
    fix: "Configure the values (`variables`, `environment`), or leave it: it never fails a pull request."
  },
  *find({ project }) {
    for (const dag of project.extraction.dags.filter(({ complete }) => !complete)) {
      const reasons = dag.reasons.slice(0, MAX_REASONS).map(({ reason, file, line }) => `${reason} (${file}:${line})`);
      const rest = dag.reasons.length - reasons.length;
      yield {
        dagId: dag.dagId,
        file: dag.reasons[0]?.file ?? dag.file,
        line: dag.reasons[0]?.line ?? dag.line,
        certainty: "unresolved",
        message: `DAG '${dag.dagId}' cannot be read completely: ${reasons.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}.`,
        effect: "Tasks and edges that depend on it are told as possible, not as certain."
      };
    }
  }
};

// src/rules/drift/differences.ts
function differencesOf({ differences }, kind) {
  const isOfKind = (difference) => difference.kind === kind;
  return differences.filter(isOfKind).map((difference) => ({ ...difference, where: whereOf(difference) }));
}
function whereOf({ dagId, instance, locations, file, line, certainty, doubt }) {
  const [location] = locations;
  return {
    dagId,
    certainty,
    ...doubt === null ? {} : { doubt },
    ...instance === null ? {} : { instance },
    ...location === void 0 || locations.length > 1 ? {} : { location },
    ...file === null ? {} : { file },
    ...line === null ? {} : { line }
  };
}
function inLocations(locations) {
  if (locations.length === 0) return ", if there is one";
  return ` (code location${locations.length > 1 ? "s" : ""} ${locations.map((name) => `'${name}'`).join(", ")})`;
}

// src/rules/checks/orphaned.ts
var orphaned = {
  id: "checks/orphaned",
  severity: "warning",
  title: "asset checks sit on a DAG that goes away",
  doc: {
    happens: "The checks stay in Dagster, on an asset that no longer stands for anything, and never run again. Nothing turns red.",
    why: "Airlift runs checks on `<instance>/dag/<dag_id>` when a run of that DAG is observed. Without the DAG there are no runs.",
    example: {
      language: "python",
      before: '@asset_check(asset=AssetKey(["airflow", "dag", "orders"]))',
      after: '@asset_check(asset=AssetKey(["orders_csv"]))'
    },
    fix: "Point the checks at the assets that the DAG wrote, and deploy that, before the DAG is deleted or renamed: from there they outlive the migration."
  },
  *find(situation) {
    const gone = [...differencesOf(situation, "dag-removed"), ...differencesOf(situation, "dag-renamed")];
    for (const difference of gone) {
      const dagId = difference.kind === "dag-renamed" ? difference.from : difference.dagId;
      for (const location of situation.cached?.locations ?? []) {
        const names = location.checks.filter((check) => check.dagId === dagId).map(({ name }) => name);
        if (names.length === 0) continue;
        yield {
          dagId,
          location: location.name,
          certainty: difference.certainty,
          message: `${names.length === 1 ? "Asset check" : "Asset checks"} ${names.map((name) => `'${name}'`).join(", ")} in '${location.name}' ${names.length === 1 ? "sits" : "sit"} on DAG '${dagId}', which goes away.`,
          effect: "They never run again, and nothing says so.",
          fix: { summary: "Point them at the assets that the DAG wrote, and deploy that first." }
        };
      }
    }
  }
};

// src/grouped.ts
function groupedBy(keyOf) {
  const known = /* @__PURE__ */ new WeakMap();
  return (items, key) => {
    let groups = known.get(items);
    if (groups === void 0) known.set(items, groups = group(items, keyOf));
    return groups.get(key) ?? [];
  };
}
function group(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === void 0) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}

// src/airlift/lookup.ts
var servedById = groupedBy(({ dag }) => dag.dagId);
var dagsById = groupedBy(({ dagId }) => dagId);
var dagsOfFile = groupedBy(({ file }) => file);
var callsOfFile = groupedBy(({ file }) => file);
var failuresOfFile = groupedBy(({ file }) => file);

// src/dagster/lookup.ts
var copiesById = groupedBy(({ dagId }) => dagId);
var mappingsById = groupedBy(({ dagId }) => dagId);

// src/drift/peering.ts
function sameInstance(cached, configured) {
  return cached === null || configured === null || cached === configured;
}
function copiesOf(location, dagId, instance) {
  return copiesById(location.dags, dagId).filter((dag) => sameInstance(dag.instance, instance));
}
function wouldPeer(location, { dagId, instance }, known, takes) {
  if (takes({ dagId, instance }) === false) return false;
  let others = 0;
  for (const { dag, instance: own } of known.served) {
    if (dag.dagId === dagId || instance !== null && !sameInstance(own, instance)) continue;
    if (takes({ dagId: dag.dagId, instance: own }) === false) continue;
    others += 1;
    if (!copiesOf(location, dag.dagId, instance).some((copy) => copy.peered)) return false;
  }
  return others > 0;
}
var partsFromEnd = (path) => path.split("/").reverse();
function sharedEnd(a, b) {
  const others = partsFromEnd(b);
  const parts2 = partsFromEnd(a);
  const differs = parts2.findIndex((part, index) => part !== others[index]);
  return differs === -1 ? parts2.length : differs;
}
function originalOf(copy, project, instance) {
  const candidates = servedById(project.served, copy.dagId).filter((served) => sameInstance(instance, served.instance));
  const { fileloc } = copy;
  if (candidates.length < 2) return candidates[0] ?? null;
  if (fileloc === null) return null;
  const scored = candidates.map((served) => ({ served, shared: sharedEnd(served.dag.file, fileloc) })).sort((a, b) => b.shared - a.shared);
  const [best, second] = scored;
  return best !== void 0 && best.shared > 0 && best.shared !== second?.shared ? best.served : null;
}

// src/rules/drift/airflow-behind.ts
function doubtOf({ complete }, isUsed) {
  if (!complete) return { certainty: "unresolved", doubt: "the DAG is not completely known" };
  if (!isUsed) return { certainty: "unresolved", doubt: "it may not be meant for this Airflow" };
  return { certainty: "exact" };
}
var airflowBehind = {
  id: "drift/airflow-behind",
  severity: "warning",
  title: "Airflow does not serve a DAG as the commit has it",
  doc: {
    happens: "Airflow runs something else than what is on the branch. A reload of Dagster would cache what Airflow serves, and `reload` would end as `unchanged`.",
    why: "Files reach Airflow by a deployment of its own, and it reads them at intervals. A file that it cannot import leaves the old DAG for a while. Only `drift` looks at this, and only when `airflow-url` is given.",
    example: {
      language: "text",
      before: "branch: load >> clean >> export\nAirflow: load >> export",
      after: "branch: load >> clean >> export\nAirflow: load >> clean >> export"
    },
    fix: "See whether the deployment of the DAGs has run, and what the import errors and the DAG processor of Airflow say. Then reload the code location."
  },
  *find({ project, cached, served: airflow }) {
    if (airflow === void 0) return;
    for (const served of project.served) {
      const { dag, instance } = served;
      const behind = airflow.behind.get(dag.dagId);
      if (behind === void 0) continue;
      const locations = (cached?.locations ?? []).filter(
        (location) => copiesOf(location, dag.dagId, instance).length > 0 || mappingsById(location.mappings, dag.dagId).length > 0
      );
      const doubt = doubtOf(served, behind.known || locations.length > 0);
      for (const location of locations.length === 0 ? [void 0] : locations) {
        yield {
          dagId: dag.dagId,
          ...instance === null ? {} : { instance },
          ...location === void 0 ? {} : { location: location.name },
          file: dag.file,
          line: dag.line,
          ...doubt,
          message: `Airflow does not serve DAG '${dag.dagId}' as this commit has it: ${behind.why}.`,
          effect: "Airflow runs something else than the branch, and a reload of Dagster would cache that.",
          fix: { summary: "See whether the DAGs were deployed, and Airflow's import errors; then reload." }
        };
      }
    }
  }
};

// src/rules/drift/dag-added.ts
var dagAdded = {
  id: "drift/dag-added",
  severity: "warning",
  title: "a DAG is not in the definitions that Dagster has cached",
  doc: {
    happens: "The DAG runs in Airflow, but Dagster does not know it: no asset or job for it, no lineage, no materializations, until the code location is loaded again.",
    why: "dagster-airlift asks Airflow for its DAGs once, when a code location loads, and Dagster keeps that answer. Only locations that peer every other DAG of the instance are named, since a selector or filter may leave a DAG out on purpose.",
    example: {
      language: "python",
      before: "# dags/refunds.py does not exist",
      after: 'with DAG("refunds", schedule="@daily"):\n    BashOperator(task_id="load", bash_command="true")'
    },
    fix: "Nothing to mend in the pull request. Reload the code location after the merge, when Airflow has parsed the file; `airlift-drift reload` waits for that and proves it."
  },
  *find(situation) {
    for (const difference of differencesOf(situation, "dag-added")) {
      yield {
        ...difference.where,
        message: `DAG '${difference.dagId}' is not in Dagster's copy of Airflow${inLocations(difference.locations)}.`,
        effect: "Dagster shows nothing of it until the code location is reloaded.",
        fix: { summary: "Reload the code location after the merge." }
      };
    }
  }
};

// src/rules/drift/dag-removed.ts
var dagRemoved = {
  id: "drift/dag-removed",
  severity: "warning",
  title: "a DAG is still in the definitions that Dagster has cached",
  doc: {
    happens: "Dagster goes on showing a DAG that Airflow no longer has. Its sensor finds no more runs, so the asset looks healthy but is never updated again.",
    why: "Dagster keeps the answer that Airflow gave when the code location was loaded. If anything maps the DAG, the next reload fails as well: see `mapping/missing-dag`.",
    example: {
      language: "python",
      before: 'with DAG("refunds", schedule="@daily"):\n    ...',
      after: "# the file is deleted"
    },
    fix: "Move schedules and asset checks to Dagster first, then remove the mappings and deploy that, then delete the DAG, then reload the code location; `migration/ready-to-decommission` has the whole order."
  },
  *find(situation) {
    for (const difference of differencesOf(situation, "dag-removed")) {
      yield {
        ...difference.where,
        message: `DAG '${difference.dagId}' is gone, but Dagster's copy still has it${inLocations(difference.locations)}.`,
        effect: "Dagster goes on showing a DAG that never runs again, until the code location is reloaded.",
        fix: { summary: "Reload the code location after the merge, once nothing maps this DAG." }
      };
    }
  }
};

// src/rules/drift/renamed-there.ts
function isRenamedThere({ cached }, { locations, from, to }) {
  return locations.length > 0 && locations.every((name) => {
    const mappings = cached?.locations.find((location) => location.name === name)?.mappings ?? [];
    return meant(mappings, from).length === 0 && meant(mappings, to).some(isBrought);
  });
}
var meant = (mappings, { dagId, taskId }) => mappingsById(mappings, dagId).filter((mapping) => taskId === void 0 || mapping.taskId === taskId);
var isBrought = ({ written }) => written?.change === "added" && written.certainty === "exact";

// src/rules/drift/dag-renamed.ts
var dagRenamed = {
  id: "drift/dag-renamed",
  severity: "warning",
  title: "a DAG has another name in the definitions that Dagster has cached",
  doc: {
    happens: "Dagster knows the DAG under its old id. Runs under the new id are not observed, and the history stays with the old asset.",
    why: "A dag_id is the identity of a DAG in Airflow, in Airlift (`<instance>/dag/<dag_id>`) and in the name of its proxied_state file. A removed and an added DAG with the same tasks are told as one rename. A change that renames the mappings in the same tree too is not told: it is deployed with Dagster.",
    example: { language: "python", before: 'DAG("orders")', after: 'DAG("orders_daily")' },
    fix: "Rename the proxied_state file and the mappings in Dagster together with the DAG, then reload the code location."
  },
  *find(situation) {
    for (const difference of differencesOf(situation, "dag-renamed")) {
      const { dagId, from, locations } = difference;
      if (isRenamedThere(situation, { locations, from: { dagId: from }, to: { dagId } })) continue;
      yield {
        ...difference.where,
        subject: difference.from,
        message: `DAG '${difference.from}' is now '${difference.dagId}'; Dagster's copy has the old name${inLocations(difference.locations)}.`,
        effect: "Runs under the new name are not observed until the code location is reloaded.",
        fix: {
          summary: `Rename '${difference.from}' in Dagster and in proxied_state too, then reload the code location.`
        }
      };
    }
  }
};

// src/rules/drift/edge-changed.ts
var edgeChanged = {
  id: "drift/edge-changed",
  severity: "warning",
  title: "the order of two tasks differs from Dagster's copy",
  doc: {
    happens: "Dagster derives the lineage between mapped assets from the order of their tasks. With an old order it shows wrong upstreams, and may miss or mistime materializations.",
    why: "Edges are fetched with the tasks when the code location loads.",
    example: { language: "python", before: "load >> export", after: "export >> load" },
    fix: "Reload the code location after the merge."
  },
  *find(situation) {
    for (const difference of differencesOf(situation, "edge-changed")) {
      const [up, down] = difference.edge;
      yield {
        ...difference.where,
        edge: difference.edge,
        subject: difference.change,
        message: difference.change === "added" ? `In DAG '${difference.dagId}' task '${down}' now runs after '${up}'; Dagster's copy does not have this${inLocations(difference.locations)}.` : `In DAG '${difference.dagId}' task '${down}' no longer waits for '${up}'; Dagster's copy says it does${inLocations(difference.locations)}.`,
        effect: "Dagster shows the old lineage until the code location is reloaded.",
        fix: { summary: "Reload the code location after the merge." }
      };
    }
  }
};

// src/airlift/mappings.ts
var assetName = (key) => key.join("/");
function mappingsOf(cached, { dag, instance }) {
  return (cached?.locations ?? []).flatMap(
    (location) => mappingsById(location.mappings, dag.dagId).filter((mapping) => mapping.instance === null || instance === null || mapping.instance === instance).map((mapping) => ({ ...mapping, location: location.name }))
  );
}
function mappingsOfTask(mappings, served, taskId) {
  return mappings.filter((mapping) => served.level === "dag" ? mapping.taskId === null : mapping.taskId === taskId);
}
function writtenMapping(cached, { location, dagId, taskId }) {
  const mappings = cached?.locations.find(({ name }) => name === location)?.mappings ?? [];
  const written = mappingsById(mappings, dagId).find((each) => each.taskId === taskId && each.written !== void 0);
  return written?.written;
}

// src/airlift/partitions/cron.ts
var ALIASES = /* @__PURE__ */ new Map([
  ["@hourly", "0 * * * *"],
  ["@daily", "0 0 * * *"],
  ["@midnight", "0 0 * * *"],
  ["@weekly", "0 0 * * 0"],
  ["@monthly", "0 0 1 * *"],
  ["@quarterly", "0 0 1 */3 *"],
  ["@yearly", "0 0 1 1 *"],
  ["@annually", "0 0 1 1 *"]
]);
var MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
function parseCron(text) {
  const fields = (ALIASES.get(text) ?? text).trim().toLowerCase().split(/\s+/);
  const [minute = "", hour = "", day = "", month = "", weekday = ""] = fields;
  if (fields.length !== 5) return null;
  const minutes = numbers(minute, 0, 59);
  const hours = numbers(hour, 0, 23);
  const days = numbers(day, 1, 31);
  const months = numbers(named(month, MONTHS, 1), 1, 12);
  const weekdays = numbers(named(weekday, WEEKDAYS, 0), 0, 7);
  if (minutes === null || hours === null || days === null || months === null || weekdays === null) return null;
  const sundays = weekdays.has(7) ? /* @__PURE__ */ new Set([...weekdays, 0]) : weekdays;
  return {
    minutes,
    hours,
    days,
    months,
    weekdays: sundays,
    eitherDay: !day.startsWith("*") && !weekday.startsWith("*")
  };
}
function named(field, names, first) {
  return field.replaceAll(/[a-z]+/g, (name) => {
    const index = names.indexOf(name);
    return index === -1 ? name : String(index + first);
  });
}
function numbers(field, low, high) {
  const found = /* @__PURE__ */ new Set();
  for (const part of field.split(",")) {
    const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
    if (match === null) return null;
    const [, from, to, step] = match;
    const start = from === void 0 ? low : Number(from);
    const end = to === void 0 ? from === void 0 || step !== void 0 ? high : start : Number(to);
    const by = step === void 0 ? 1 : Number(step);
    if (start < low || end > high || start > end || by === 0) return null;
    for (let value = start; value <= end; value += by) found.add(value);
  }
  return found;
}
function matchesDay(cron, { day, month, weekday }) {
  if (!cron.months.has(month)) return false;
  const [byDay, byWeekday] = [cron.days.has(day), cron.weekdays.has(weekday)];
  return cron.eitherDay ? byDay || byWeekday : byDay && byWeekday;
}
function firesAt(cron, wall, dateOnly = false) {
  return matchesDay(cron, wall) && (dateOnly || cron.hours.has(wall.hour) && cron.minutes.has(wall.minute));
}
var DAY_MS = 864e5;
var MOST_DAYS = 800;
var MOST_TICKS = 500;
function ticksFrom(cron, start) {
  const ticks = [];
  const first = Math.floor(start / DAY_MS) * DAY_MS;
  for (let day = 0; day < MOST_DAYS && ticks.length < MOST_TICKS; day++) {
    const midnight = first + day * DAY_MS;
    if (!matchesDay(cron, wallOf(midnight))) continue;
    for (const hour of [...cron.hours].sort(ascending)) {
      for (const minute of [...cron.minutes].sort(ascending)) ticks.push(midnight + (hour * 60 + minute) * 6e4);
    }
  }
  return ticks.slice(0, MOST_TICKS);
}
var ascending = (one, other) => one - other;
function wallOf(time) {
  const date = new Date(time);
  return {
    minute: date.getUTCMinutes(),
    hour: date.getUTCHours(),
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    weekday: date.getUTCDay()
  };
}

// src/airlift/partitions/wall-clock.ts
function localTime(timezone) {
  if (timezone === "UTC") return (time) => time;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric"
  });
  return (time) => {
    const parts2 = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const part = (name) => parts2.get(name) ?? 0;
    return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  };
}
function momentsOf(times, timezone) {
  const local = localTime(timezone);
  return times.map((time) => {
    const guess = time - (local(time) - time);
    return guess - (local(guess) - time);
  });
}

// src/airlift/partitions/windows.ts
var NAMED = new Map(
  ["hourly", "daily", "weekly", "monthly"].map((kind) => [kind.toUpperCase(), { kind }])
);
var DESCRIPTION = /^(.+), starting .+ (\S+)\.(?: End offsetted by (-?\d+) partitions?\.)?$/;
function readTimeWindows(partitions) {
  const match = DESCRIPTION.exec(partitions.description ?? "");
  const [, schedule, timezone, offset] = match ?? [];
  if (schedule === void 0 || timezone === void 0 || !isTimezone(timezone)) return null;
  const cadence = NAMED.get(schedule.toUpperCase()) ?? cronCadence(schedule);
  if (cadence === null) return null;
  return { cadence, timezone, format: partitions.format, endOffset: Number(offset ?? 0) };
}
function cronCadence(text) {
  const cron = parseCron(text);
  return cron === null ? null : { kind: "cron", text, cron };
}
function isTimezone(name) {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

// src/airlift/partitions/match.ts
var UNKNOWN = { kind: "unknown" };
var MINUTE_MS = 6e4;
var SHIFTS = Array.from({ length: 2 * 14 * 4 + 1 }, (_, index) => (index - 14 * 4) * 15 * MINUTE_MS);
var SOME_DAY = Date.UTC(2024, 0, 1);
function matchPartitions({ schedule, startDate }, partitions, matcher) {
  if (partitions.type !== "TIME_WINDOW") {
    return { kind: "mismatch", why: "not-time-window", certainty: "exact", examples: [] };
  }
  if (schedule.kind === "assets" || schedule.kind === "continuous") {
    return { kind: "mismatch", why: "no-fixed-dates", certainty: "exact", examples: [] };
  }
  const windows = readTimeWindows(partitions);
  const dates = datesOf(schedule, startDate);
  const shape = windows === null ? null : shapeOf(windows, matcher);
  if (windows === null || dates === null || shape === null || dates.times.length === 0) return UNKNOWN;
  if (!dates.anchored && windows.cadence.kind === "cron") return UNKNOWN;
  return judge(dates, windows, shape);
}
function datesOf(schedule, startDate) {
  const start = startDate === null ? Number.NaN : Date.parse(/Z|[+-]\d\d:?\d\d$/.test(startDate) ? startDate : `${startDate}Z`);
  const from = Number.isNaN(start) ? SOME_DAY : start;
  const seconds = schedule.kind === "default" ? 86400 : schedule.kind === "timedelta" ? secondsOf(schedule.text) : null;
  if (seconds !== null) {
    return { times: Array.from({ length: 100 }, (_, index) => from + index * seconds * 1e3), anchored: false };
  }
  const cron = schedule.kind === "cron" || schedule.kind === "preset" ? parseCron(schedule.text ?? "") : null;
  return cron === null ? null : { times: ticksFrom(cron, from), anchored: true };
}
function secondsOf(text) {
  const match = /^(?:(\d+) days?, )?(\d+):(\d\d):(\d\d)$/.exec(text ?? "");
  if (match === null) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const total = days * 86400 + hours * 3600 + minutes * 60 + seconds;
  return total > 0 && total % 60 === 0 ? total : null;
}
function shapeOf({ cadence, timezone, format }, matcher) {
  if (matcher === "sensor" || format?.includes("%z") === true) {
    return { cadence, timezone, zeroHour: false, zeroMinute: false };
  }
  if (format === null || !/%Y.*%m.*%d/.test(format) || /%[^YmdHMSzT%]/.test(format)) return null;
  const hasHour = /%[HT]/.test(format);
  return { cadence, timezone: "UTC", zeroHour: !hasHour, zeroMinute: !/%[MT]/.test(format) };
}
function judge({ times, anchored }, { timezone }, shape) {
  const shifted = SHIFTS.map((shift) => violation(times, shape, (time) => time + shift));
  const here = violation(times, shape, (time) => time);
  if (here !== null && shifted.every((each) => each !== null)) {
    return { kind: "mismatch", why: "cadence", certainty: "exact", examples: here.map(toIso) };
  }
  if (!anchored) return UNKNOWN;
  const [inUtc = null, inTheirs = null] = ["UTC", timezone].map(
    (zone) => violation(momentsOf(times, zone), shape, localTime(shape.timezone))
  );
  return inUtc === null || inTheirs === null ? { kind: "possible" } : { kind: "mismatch", why: "offset", certainty: "conditional", examples: inUtc.map(toIso) };
}
function violation(times, shape, clock) {
  let first = null;
  for (const time of times) {
    const wall = wallOf(clock(time));
    if (shape.zeroHour && wall.hour !== 0 || shape.zeroMinute && wall.minute !== 0) return [time];
    if (shape.cadence.kind === "cron") {
      if (!firesAt(shape.cadence.cron, wall, shape.zeroHour)) return [time];
      continue;
    }
    const shared = sharedBy(shape.cadence.kind, wall);
    if (first === null) first = { time, shared };
    else if (first.shared !== shared) return [first.time, time];
  }
  return null;
}
function sharedBy(kind, { minute, hour, day, weekday }) {
  switch (kind) {
    case "hourly":
      return `${minute}`;
    case "daily":
      return `${hour}:${minute}`;
    case "weekly":
      return `${weekday} ${hour}:${minute}`;
    case "monthly":
      return `${day} ${hour}:${minute}`;
  }
}
var toIso = (time) => new Date(time).toISOString().slice(0, 16);

// src/certainty.ts
var ORDER = ["exact", "conditional", "unresolved"];
function weakest(...certainties) {
  const worst = Math.max(0, ...certainties.map((certainty) => ORDER.indexOf(certainty)));
  return ORDER[worst] ?? "unresolved";
}

// src/rules/mapping/problems.ts
function problemsOf({ loads }, kind) {
  const isOfKind = (problem) => problem.kind === kind;
  return loads.flatMap(
    (load) => load.problems.filter(isOfKind).map((problem) => ({ ...problem, location: load.location }))
  );
}
function placeOf(project, dagId) {
  const [dag] = dagsById(project.extraction.dags, dagId);
  return dag === void 0 ? {} : { file: dag.file, line: dag.line };
}
var TWO_PULL_REQUESTS = ": with two pull requests where its code is elsewhere, one that takes the mapping out and is deployed before this is merged, and one afterwards that maps it anew";
function mappingPlace({ project, cached }, mapping, dagId = mapping.dagId) {
  const written = writtenMapping(cached, mapping);
  const place2 = placeOf(project, dagId);
  if (written === void 0) {
    return { place: place2, where: `In '${mapping.location}'`, isNew: false, plan: TWO_PULL_REQUESTS };
  }
  const { file, line, change, certainty } = written;
  const doubt = certainty === "exact" ? {} : { doubt: `it is not known whether '${mapping.location}' is loaded from ${file}` };
  const isNew = change === "added";
  const plan = isNew ? "" : ", and deploy it together with this change";
  return { place: { ...isNew ? { file, line } : place2, ...doubt }, where: `In ${file}:${line}`, isNew, plan };
}
function tellAssets(assets) {
  const shown = assets.slice(0, 3).map((asset) => `'${asset}'`);
  const rest = assets.length - shown.length;
  const list = rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(" and ");
  return `${assets.length === 1 ? "asset" : "assets"} ${list}`;
}

// src/rules/drift/partition-mismatch.ts
var KINDS = {
  STATIC: "static",
  DYNAMIC: "dynamic",
  MULTIPARTITIONED: "multi-dimensional"
};
function tellPartitions({ type, description }) {
  if (type !== "TIME_WINDOW") return `${KINDS[type] ?? "other"} partitions`;
  return `the partitions '${(description ?? "").replace(/\.$/, "")}'`;
}
function tellWhy({ why, examples }) {
  const [first, second] = examples;
  switch (why) {
    case "not-time-window":
      return "a logical date can only be matched to time windows";
    case "no-fixed-dates":
      return "its runs have the moment of an event as their logical date";
    case "cadence":
    case "offset":
      return second === void 0 ? `there is none for the logical date ${first ?? ""}` : `they cannot have one for ${first ?? ""} and one for ${second}`;
  }
}
var EFFECTS = {
  operator: "The proxied task fails in Airflow: Airlift's operator finds no partition for the run's logical date.",
  sensor: "Airlift's sensor fails on the task's runs, so Dagster records no materializations."
};
function* mismatchesOf(served, project, location, cached) {
  const mappings = mappingsOf({ ...cached, locations: [location] }, served);
  for (const task of served.tasks) {
    const matcher = task.proxied ? "operator" : "sensor";
    if (matcher === "sensor" && location.airlift?.api !== "builder") continue;
    const groups = /* @__PURE__ */ new Map();
    for (const mapping of mappingsOfTask(mappings, served, task.taskId)) {
      const key = JSON.stringify(mapping.partitions);
      groups.set(key, [...groups.get(key) ?? [], mapping]);
    }
    for (const group2 of groups.values()) {
      const [{ partitions } = { partitions: null }] = group2;
      const match = partitions === null ? null : matchPartitions(served.dag, partitions, matcher);
      if (partitions === null || match?.kind !== "mismatch") continue;
      const own = ownMatching(served, project, matcher);
      const place2 = served.dag.tasks.find(({ taskId }) => taskId === task.taskId) ?? served.dag;
      const assets = group2.map(({ assetKey }) => assetName(assetKey)).sort();
      const doubts = [own, match.certainty === "exact" ? null : "the time zone of the DAG is taken to be UTC"];
      const [doubt] = doubts.filter((each) => each !== null);
      yield {
        dagId: served.dag.dagId,
        taskId: task.taskId,
        location: location.name,
        file: place2.file,
        line: place2.line,
        certainty: weakest(match.certainty, task.certainty, own === null ? "exact" : "conditional"),
        ...doubt === void 0 ? {} : { doubt },
        subject: JSON.stringify(assets),
        message: `Task '${task.taskId}' of DAG '${served.dag.dagId}' is mapped to ${tellAssets(assets)} with ${tellPartitions(partitions)}, which do not match its runs: ${tellWhy(match)}.`,
        effect: matcher === "sensor" && match.why === "not-time-window" ? "Dagster records its materializations without a partition." : EFFECTS[matcher],
        fix: { summary: fixOf(match, matcher) }
      };
    }
  }
}
function fixOf({ why }, matcher) {
  const own = matcher === "sensor" ? "an `event_transformer_fn`" : "an own operator with `get_partition_key`";
  return why === "cadence" || why === "offset" ? `Give the asset partitions that begin at every logical date of the DAG, or translate the dates with ${own}.` : `Translate the logical dates to partitions with ${own}.`;
}
function ownMatching({ dag }, { calls, treeMappings }, matcher) {
  if (matcher === "operator") {
    const own2 = callsOfFile(calls, dag.file).some((call) => call.ownTaskBuilder || call.ownDagBuilder);
    return own2 ? "an own operator may choose the partition" : null;
  }
  const own = (treeMappings?.files ?? []).some(
    ({ transformsEvents, mappings }) => transformsEvents && mappings.some(({ dagId }) => dagId === dag.dagId)
  );
  return own ? "an own event_transformer_fn may choose the partition" : null;
}
var partitionMismatch = {
  id: "drift/partition-mismatch",
  severity: "error",
  title: "a mapped asset's partitions cannot match the DAG's logical dates",
  doc: {
    happens: "For a task that Dagster observes, the sensor raises and records no materialization of the DAG's runs. A proxied task fails in Airflow. Assets with static, dynamic or multi-dimensional partitions get materializations without a partition, and cannot be proxied to.",
    why: "Airlift attaches the partition that begins exactly at the run's logical date, and only time windows have a beginning. Its operator reads each partition key back with the format of the partitions, in UTC unless the format names a zone.",
    example: {
      language: "python",
      before: 'DAG("orders", schedule="@hourly")\n\n@asset(partitions_def=DailyPartitionsDefinition("2024-01-01"))\ndef raw_orders(): ...',
      after: 'DAG("orders", schedule="@hourly")\n\n@asset(partitions_def=HourlyPartitionsDefinition("2024-01-01-00:00"))\ndef raw_orders(): ...'
    },
    fix: "Change the partitions together with the schedule, so that one begins at every logical date. Where that cannot be, translate the dates: with `event_transformer_fn` for the sensor, with an own operator for proxied tasks."
  },
  *find({ project, cached }) {
    if (cached === null) return;
    for (const served of project.served) {
      for (const location of cached.locations) yield* mismatchesOf(served, project, location, cached);
    }
  }
};

// src/rules/drift/schedule-changed.ts
var tell = (schedule) => schedule === null ? "no schedule" : `'${schedule}'`;
var scheduleChanged = {
  id: "drift/schedule-changed",
  severity: "warning",
  title: "a DAG's schedule differs from Dagster's copy",
  doc: {
    happens: "Dagster shows the old schedule, and partitions of mapped assets may no longer match the logical dates of the runs.",
    why: "Airlift reports a materialization for the partition that matches the logical date of the Airflow run, exactly.",
    example: {
      language: "python",
      before: 'DAG("orders", schedule="@daily")',
      after: 'DAG("orders", schedule="@hourly")'
    },
    fix: "Check the partitions of the mapped assets, change them with the schedule, and reload the code location after the merge."
  },
  *find(situation) {
    for (const difference of differencesOf(situation, "schedule-changed")) {
      yield {
        ...difference.where,
        message: `DAG '${difference.dagId}' now has ${tell(difference.to)}; Dagster's copy says ${tell(difference.from)}${inLocations(difference.locations)}.`,
        effect: "Partitioned assets may no longer match the logical dates of its runs.",
        fix: { summary: "Check the partitions of the mapped assets, then reload the code location after the merge." }
      };
    }
  }
};

// src/rules/drift/task-added.ts
var taskAdded = {
  id: "drift/task-added",
  severity: "warning",
  title: "a task is not in Dagster's copy of its DAG",
  doc: {
    happens: "Dagster shows the DAG without the new task, and its lineage as it was before.",
    why: "The structure of a DAG is fetched from Airflow when the code location loads. Dagster shows the source of the DAG file it fetched; that copy is what the pull request is compared with.",
    example: { language: "python", before: "load >> export", after: "load >> clean >> export" },
    fix: "Reload the code location after the merge. To observe or proxy the task, map it to an asset in Dagster as well."
  },
  *find(situation) {
    for (const difference of differencesOf(situation, "task-added")) {
      yield {
        ...difference.where,
        taskId: difference.taskId,
        message: `Task '${difference.taskId}' of DAG '${difference.dagId}' is not in Dagster's copy${inLocations(difference.locations)}.`,
        effect: "Dagster shows the DAG without it until the code location is reloaded.",
        fix: { summary: "Reload the code location after the merge." }
      };
    }
  }
};

// src/rules/drift/task-removed.ts
var taskRemoved = {
  id: "drift/task-removed",
  severity: "warning",
  title: "a task is still in Dagster's copy of its DAG",
  doc: {
    happens: "Dagster goes on showing a task that Airflow no longer runs.",
    why: "The structure of a DAG is fetched from Airflow when the code location loads. If an asset is mapped to the task, the next reload fails as well: see `mapping/missing-task`.",
    example: { language: "python", before: "load >> clean >> export", after: "load >> export" },
    fix: "Reload the code location after the merge, once no asset maps the task."
  },
  *find(situation) {
    for (const difference of differencesOf(situation, "task-removed")) {
      yield {
        ...difference.where,
        taskId: difference.taskId,
        message: `Task '${difference.taskId}' of DAG '${difference.dagId}' is gone, but Dagster's copy still has it${inLocations(difference.locations)}.`,
        effect: "Dagster shows a task that never runs again, until the code location is reloaded.",
        fix: { summary: "Reload the code location after the merge." }
      };
    }
  }
};

// src/rules/drift/task-renamed.ts
var taskRenamed = {
  id: "drift/task-renamed",
  severity: "warning",
  title: "a task has another name in Dagster's copy of its DAG",
  doc: {
    happens: "Dagster knows the task under its old id, and so does every mapping and proxied_state entry that names it.",
    why: "A removed and an added task with the same operator and the same neighbours are told as one rename. If an asset is mapped to the old id, the next reload fails as well: see `mapping/missing-task`. A change that renames the mapping in the same tree too is not told: it is deployed with Dagster.",
    example: {
      language: "python",
      before: 'PythonOperator(task_id="join")',
      after: 'PythonOperator(task_id="join_orders")'
    },
    fix: "Rename the task in the mappings and in proxied_state together with the DAG, then reload the code location."
  },
  *find(situation) {
    for (const difference of differencesOf(situation, "task-renamed")) {
      const { dagId, taskId, from, locations } = difference;
      if (isRenamedThere(situation, { locations, from: { dagId, taskId: from }, to: { dagId, taskId } })) continue;
      yield {
        ...difference.where,
        taskId: difference.taskId,
        subject: difference.from,
        message: `Task '${difference.from}' of DAG '${difference.dagId}' is now '${difference.taskId}'; Dagster's copy has the old name${inLocations(difference.locations)}.`,
        effect: "Whatever names the old id in Dagster or in proxied_state no longer meets a task.",
        fix: {
          summary: `Rename '${difference.from}' in Dagster and in proxied_state too, then reload the code location.`
        }
      };
    }
  }
};

// src/rules/mapping/key-collision.ts
var keyCollision = {
  id: "mapping/key-collision",
  severity: "error",
  title: "two DAGs become one name in Dagster",
  doc: {
    happens: "The next reload takes the whole code location down with `DagsterInvalidDefinitionError: \u2026 conflicting AssetSpecs with the same key`, whether or not anything maps the DAGs.",
    why: "Dagster names may hold letters, digits and underscores only. Airlift replaces the other characters of a dag_id by underscores, so `orders.daily`, `orders-daily` and `orders_daily` become one key.",
    example: {
      language: "python",
      before: 'DAG("orders-daily")\nDAG("orders_daily")',
      after: 'DAG("orders-daily")\nDAG("orders_daily_v2")'
    },
    fix: "Give the new DAG an id that also differs in letters or digits."
  },
  *find(situation) {
    for (const { dagIds, name, instance, location, certainty } of problemsOf(situation, "key-collision")) {
      const [first, ...others] = dagIds;
      const newest = others.at(-1) ?? first;
      yield {
        ...newest === void 0 ? {} : { dagId: newest, ...placeOf(situation.project, newest) },
        ...instance === null ? {} : { instance },
        location,
        certainty,
        subject: name,
        message: `DAGs ${dagIds.map((dagId) => `'${dagId}'`).join(" and ")} both become '${name}' in Dagster.`,
        effect: `The next reload of code location '${location}' fails: two definitions have the same name.`,
        fix: { summary: "Rename one of the DAGs so that the ids differ in letters or digits." }
      };
    }
  }
};

// src/rules/mapping/missing-dag.ts
var missingDag = {
  id: "mapping/missing-dag",
  severity: "error",
  title: "Dagster maps a DAG that is no longer there",
  doc: {
    happens: "The next reload takes the whole code location down with `KeyError: '<dag id>'`, as soon as Airflow no longer serves the DAG.",
    why: "When a code location loads, dagster-airlift looks each mapped DAG up among the DAGs that Airflow answers, without a fallback. That holds for mappings to the DAG and for mappings to its tasks. Definitions that pick the asset of a DAG in Python, as in `next(iter(load_airflow_dag_asset_specs(\u2026)))`, fail without it too, with whatever Python then raises.",
    example: {
      language: "python",
      before: '# dags/customers.py is deleted\n\n# definitions.py\nassets_with_dag_mappings({"customers": [customer_report]})',
      after: "# dags/customers.py is deleted\n\n# definitions.py\nassets = [customer_report]"
    },
    fix: "In one repository, change both sides in one pull request. From two, in this order: a pull request that takes the mappings of the DAG out of the Dagster definitions, deployed first; then the one that deletes or renames the DAG; for a rename, a third that maps the new name. Before a DAG is deleted for good, move its schedule and its asset checks to Dagster."
  },
  *find(situation) {
    for (const { dagId, taskIds, location, assets, certainty } of problemsOf(situation, "missing-dag")) {
      const renamed = renameOf(situation, dagId);
      const mapped = { location, dagId, taskId: taskIds[0] ?? null };
      const { place: place2, where, isNew, plan } = mappingPlace(situation, mapped, renamed);
      yield {
        dagId,
        location,
        certainty,
        ...place2,
        message: `Dagster maps ${taskIds.length === 0 ? `DAG '${dagId}'` : `tasks of DAG '${dagId}'`} to ${tellAssets(assets)}, but there is no such DAG${renamed === void 0 ? "" : `: it is now '${renamed}'`}.`,
        effect: `The next reload of code location '${location}' fails with KeyError: '${dagId}'.`,
        fix: {
          summary: renamed === void 0 ? `${where}, remove the mappings of '${dagId}'${isNew ? "" : " and deploy that before this is merged"}.` : `${where}, map '${renamed}' instead of '${dagId}'${plan}.`
        }
      };
    }
    yield* pickedDags(situation);
  }
};
function* pickedDags(situation) {
  for (const { dagId, error, at, location, certainty } of problemsOf(situation, "picked-dag")) {
    if (error === null || at === null) continue;
    const renamed = renameOf(situation, dagId);
    yield {
      dagId,
      location,
      certainty,
      ...certainty === "exact" ? {} : { doubt: "Airflow may have a DAG of this name, or load other code" },
      ...at,
      subject: "picked",
      message: `The definitions pick DAG '${dagId}' in Python, but there is no such DAG${renamed === void 0 ? "" : `: it is now '${renamed}'`}.`,
      effect: `The next reload of code location '${location}' fails with ${error}.`,
      fix: {
        summary: renamed === void 0 ? `In ${at.file}:${at.line}, do without '${dagId}' and deploy that first.` : `In ${at.file}:${at.line}, pick '${renamed}' instead of '${dagId}', and deploy it together with this change.`
      }
    };
  }
}
function renameOf({ differences }, dagId) {
  return differences.find((difference) => difference.kind === "dag-renamed" && difference.from === dagId)?.dagId;
}

// src/rules/nearest.ts
function nearest(wanted, candidates) {
  const ids = [...candidates];
  const sameTask = ids.filter((id) => lastPart(id) === lastPart(wanted));
  if (sameTask.length === 1) return sameTask[0];
  return nearestName(wanted, ids) ?? mostSharedWords(wanted, ids);
}
var lastPart = (id) => id.slice(id.lastIndexOf(".") + 1);
var wordsOf = (id) => id.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
function mostSharedWords(wanted, ids) {
  const words = wordsOf(wanted);
  const scored = ids.map((id) => ({ id, shared: sharedWords(words, wordsOf(id)) })).filter(({ shared }) => shared >= 0.5).sort((one, other) => other.shared - one.shared);
  const [best, second] = scored;
  return best !== void 0 && best.shared !== second?.shared ? best.id : void 0;
}
function sharedWords(words, others) {
  const longest = Math.max(words.length, others.length);
  if (longest < 2) return 0;
  return words.filter((word) => nearestName(word, others) !== void 0).length / longest;
}

// src/rules/mapping/missing-task.ts
function newName({ project, differences }, dagId, taskId) {
  const renamed = differences.find(
    (difference) => difference.kind === "task-renamed" && difference.dagId === dagId && difference.from === taskId
  );
  if (renamed?.kind === "task-renamed") return renamed.taskId;
  const [dag] = dagsById(project.extraction.dags, dagId);
  return nearest(taskId, dag?.tasks.map((task) => task.taskId) ?? []);
}
var missingTask = {
  id: "mapping/missing-task",
  severity: "error",
  title: "Dagster maps a task that the DAG does not have",
  doc: {
    happens: "The next reload takes the whole code location down with `KeyError: '<task id>'`: every asset, job, schedule and sensor in it, not only this DAG's.",
    why: "When a code location loads, dagster-airlift looks each mapped task up among the tasks that Airflow answers, without a fallback.",
    example: {
      language: "python",
      before: '# dags/orders.py\nPythonOperator(task_id="join_orders", ...)  # was: join\n\n# definitions.py\ntask_mappings={"join": [joined_orders]}',
      after: '# dags/orders.py\nPythonOperator(task_id="join_orders", ...)\n\n# definitions.py\ntask_mappings={"join_orders": [joined_orders]}'
    },
    fix: "Change the mapping in Dagster together with the task. When the two live in separate repositories: remove the mapping and deploy Dagster, merge the DAG change, then map the new task."
  },
  *find(situation) {
    for (const { dagId, taskId, location, assets, certainty } of problemsOf(situation, "missing-task")) {
      const name = newName(situation, dagId, taskId);
      const { place: place2, where, isNew, plan } = mappingPlace(situation, { location, dagId, taskId });
      yield {
        dagId,
        taskId,
        location,
        certainty,
        ...place2,
        message: `Dagster maps task '${taskId}' of DAG '${dagId}' to ${tellAssets(assets)}, but the DAG has no such task${name === void 0 ? "" : ` (did you mean '${name}'?)`}.`,
        effect: `The next reload of code location '${location}' fails with KeyError: '${taskId}'.`,
        fix: {
          summary: name === void 0 ? isNew ? `${where}, map a task that the DAG has.` : `${where}, remove the mapping of '${taskId}' and deploy that before this is merged, or keep the task.` : `${where}, map '${name}' instead of '${taskId}'${plan}.`
        }
      };
    }
  }
};

// src/rules/mapping/not-executable.ts
var notExecutable = {
  id: "mapping/not-executable",
  severity: "error",
  title: "a task is proxied to Dagster, but nothing there can run it",
  doc: {
    happens: "Airflow hands the task to Dagster and the task fails: Airlift finds no asset that it could materialize.",
    why: "The proxying operator looks for the assets mapped to its task that belong to a job. A bare `AssetSpec` only describes an asset; it takes an asset definition with code to run one.",
    example: {
      language: "python",
      before: 'task_mappings={"load": [AssetSpec("raw_orders")]}',
      after: '@asset\ndef raw_orders(): ...\n\ntask_mappings={"load": [raw_orders]}'
    },
    fix: "Give Dagster an executable asset for the task and deploy it before `proxied: True` is merged."
  },
  *find({ project, cached }) {
    if (cached === null || cached.locations.some((location) => location.status !== "loaded")) return;
    for (const served of project.served) {
      const mappings = mappingsOf(cached, served);
      for (const task of served.tasks.filter(({ proxied }) => proxied)) {
        const its = mappingsOfTask(mappings, served, task.taskId);
        if (its.some(({ executable }) => executable)) continue;
        const place2 = served.dag.tasks.find(({ taskId }) => taskId === task.taskId) ?? served.dag;
        const locations = [...new Set(its.map(({ location }) => location))];
        yield {
          dagId: served.dag.dagId,
          taskId: task.taskId,
          ...locations.length === 1 && locations[0] !== void 0 ? { location: locations[0] } : {},
          file: place2.file,
          line: place2.line,
          certainty: served.complete ? task.certainty : "conditional",
          message: its.length === 0 ? `Task '${task.taskId}' of DAG '${served.dag.dagId}' is proxied to Dagster, but no asset there is mapped to it.` : `Task '${task.taskId}' of DAG '${served.dag.dagId}' is proxied to Dagster, but ${tellAssets(its.map(({ assetKey }) => assetName(assetKey)))} cannot be materialized.`,
          effect: "The task fails in Airflow: Airlift finds no asset to materialize.",
          fix: {
            summary: `Deploy an executable asset mapped to '${task.taskId}' first, or leave it \`proxied: False\`.`
          }
        };
      }
    }
  }
};

// src/rules/mapping/replaced-by-dag-proxy.ts
var replacedByDagProxy = {
  id: "mapping/replaced-by-dag-proxy",
  severity: "error",
  title: "a DAG is proxied as a whole while Dagster maps its tasks",
  doc: {
    happens: "One line, `proxied: True` at the level of the DAG, takes the whole code location down at the next reload, with `KeyError: '<task id>'`.",
    why: "Airlift then replaces all tasks of the DAG by one, `DAGSTER_OVERRIDE_DAG_<dag_id>`. The mapped tasks are gone, and dagster-airlift looks each of them up without a fallback.",
    example: {
      language: "yaml",
      before: "# proxied_state/orders.yaml\nproxied: True",
      after: "# proxied_state/orders.yaml\ntasks:\n  - id: load\n    proxied: True\n  - id: export\n    proxied: True"
    },
    fix: "Proxy the tasks one by one, or map the assets to the DAG instead of its tasks and deploy that in Dagster first."
  },
  *find(situation) {
    for (const { dagId, taskIds, location, assets, certainty } of problemsOf(situation, "replaced-by-dag-proxy")) {
      const file = situation.project.folders.flatMap((folder) => folder.files).find((each) => each.dagId === dagId && each.state.level === "dag");
      const [first] = taskIds;
      yield {
        dagId,
        location,
        certainty,
        ...file?.state.level === "dag" ? { file: file.file, line: file.state.line } : {},
        message: `DAG '${dagId}' is proxied as a whole, but Dagster maps its ${taskIds.length === 1 ? "task" : "tasks"} ${taskIds.map((id) => `'${id}'`).join(", ")} to ${tellAssets(assets)}.`,
        effect: `The next reload of code location '${location}' fails with KeyError: '${first ?? dagId}'.`,
        fix: {
          summary: `List the tasks of '${dagId}' with \`proxied: True\` instead, or map the assets to the DAG in '${location}' first.`
        }
      };
    }
  }
};

// src/rules/mapping/split-across-locations.ts
var splitAcrossLocations = {
  id: "mapping/split-across-locations",
  severity: "error",
  title: "the assets of one proxied task live in several code locations",
  doc: {
    happens: "Airflow hands the task to Dagster and the task fails, although each asset could be materialized on its own.",
    why: "The proxying operator starts one run for all assets of the task, and a run belongs to one code location.",
    example: {
      language: "python",
      before: '# location analytics: {"load": [raw_orders]}\n# location finance:   {"load": [raw_invoices]}',
      after: '# location analytics: {"load": [raw_orders, raw_invoices]}'
    },
    fix: "Move the assets of the task into one code location, or split the task."
  },
  *find({ project, cached }) {
    for (const served of project.served) {
      const mappings = mappingsOf(cached, served);
      for (const task of served.tasks.filter(({ proxied }) => proxied)) {
        const executable = mappingsOfTask(mappings, served, task.taskId).filter((mapping) => mapping.executable);
        const locations = [...new Set(executable.map(({ location }) => location))].sort();
        if (locations.length < 2) continue;
        const place2 = served.dag.tasks.find(({ taskId }) => taskId === task.taskId) ?? served.dag;
        yield {
          dagId: served.dag.dagId,
          taskId: task.taskId,
          file: place2.file,
          line: place2.line,
          certainty: task.certainty,
          message: `Task '${task.taskId}' of DAG '${served.dag.dagId}' is proxied to Dagster, but its assets live in the code locations ${locations.map((name) => `'${name}'`).join(" and ")}.`,
          effect: "The task fails in Airflow: one run cannot cover several code locations.",
          fix: { summary: "Move its assets into one code location, or split the task." }
        };
      }
    }
  }
};

// src/rules/mapping/unmapped-dag.ts
var unmappedDag = {
  id: "mapping/unmapped-dag",
  severity: "notice",
  title: "a DAG that Dagster peers has no mapping",
  doc: {
    happens: "Dagster shows the DAG and its runs, but nothing of what its tasks write.",
    why: "Peering is the first stage of a migration; mappings are the second.",
    example: {
      language: "python",
      before: "build_defs_from_airflow_instance(airflow_instance=instance)",
      after: 'build_defs_from_airflow_instance(\n    airflow_instance=instance,\n    defs=Definitions(assets=assets_with_task_mappings("orders", {"load": [raw_orders]})),\n)'
    },
    fix: "Map the tasks of the DAG to assets when its turn comes."
  },
  *find({ project, cached }) {
    for (const served of project.served) {
      const { dag, instance } = served;
      const peeredBy = (cached?.locations ?? []).filter(
        (location) => copiesOf(location, dag.dagId, instance).some((copy) => copy.peered)
      );
      if (peeredBy.length === 0 || dag.tasks.length === 0 || mappingsOf(cached, served).length > 0) continue;
      yield {
        dagId: dag.dagId,
        ...instance === null ? {} : { instance },
        file: dag.file,
        line: dag.line,
        certainty: "exact",
        message: `DAG '${dag.dagId}' is in Dagster, but none of its tasks has an asset there.`,
        effect: "Dagster shows its runs, but not what they write.",
        fix: { summary: "Map its tasks to assets when its turn comes." }
      };
    }
  }
};

// src/rules/mapping/unmapped-task.ts
var unmappedTask = {
  id: "mapping/unmapped-task",
  severity: { introduced: "warning", otherwise: "notice" },
  title: "a task has no asset in Dagster",
  doc: {
    happens: "Dagster neither observes nor can run the task: no lineage, no materializations, and proxying it would run nothing.",
    why: "Airlift connects a task with assets only through a mapping. DAGs that no mapping names at all are told by `mapping/unmapped-dag` instead.",
    example: {
      language: "python",
      before: 'task_mappings={"load": [raw_orders]}  # the DAG also has the task "export"',
      after: 'task_mappings={"load": [raw_orders], "export": [orders_csv]}'
    },
    fix: "Map the task to the assets it writes. A task that writes none, or that is not going to move, can be accepted in the configuration with a reason."
  },
  *find({ project, cached, differences }) {
    for (const served of project.served) {
      const mappings = mappingsOf(cached, served);
      const mappedTasks = new Set(mappings.map((mapping) => mapping.taskId));
      if (mappings.length === 0 || mappedTasks.has(null)) continue;
      const renamed = new Set(
        differences.flatMap(
          (difference) => difference.kind === "task-renamed" && difference.dagId === served.dag.dagId && mappedTasks.has(difference.from) ? [difference.taskId] : []
        )
      );
      const unmapped = served.dag.tasks.filter(({ taskId }) => !mappedTasks.has(taskId) && !renamed.has(taskId));
      for (const task of unmapped) {
        yield {
          dagId: served.dag.dagId,
          taskId: task.taskId,
          ...served.instance === null ? {} : { instance: served.instance },
          file: task.file,
          line: task.line,
          certainty: task.certainty,
          message: `Task '${task.taskId}' of DAG '${served.dag.dagId}' has no asset in Dagster.`,
          effect: "Dagster does not see what it writes, and cannot run it.",
          fix: { summary: `Map '${task.taskId}' to the assets it writes, or accept this with a reason.` }
        };
      }
    }
  }
};

// src/rules/migration/default-operator-on-dagster-plus.ts
var defaultOperatorOnDagsterPlus = {
  id: "migration/default-operator-on-dagster-plus",
  severity: "warning",
  title: "tasks are proxied to Dagster+ without a token",
  doc: {
    happens: "Each proxied task fails in Airflow: Dagster+ refuses the request.",
    why: "Airlift's default operator opens a session without any credentials. Dagster+ wants a user token in the header `Dagster-Cloud-Api-Token`.",
    example: {
      language: "python",
      before: "proxying_to_dagster(global_vars=globals(), proxied_state=state)",
      after: "proxying_to_dagster(\n    global_vars=globals(),\n    proxied_state=state,\n    build_from_task_fn=OurProxyOperator.build_from_task,\n)"
    },
    fix: "Write a subclass of `BaseProxyTaskToDagsterOperator` whose `get_dagster_session` sets the token, and pass its `build_from_task`."
  },
  *find({ project, dagsterPlus }) {
    if (!dagsterPlus) return;
    for (const call of project.calls) {
      const proxied = project.served.some(
        ({ dag, level, tasks }) => dag.file === call.file && level === "task" && tasks.some((task) => task.proxied)
      );
      if (call.ownTaskBuilder || call.reached === "no" || !proxied) continue;
      yield {
        file: call.file,
        line: call.line,
        certainty: call.reached === "yes" ? "exact" : "conditional",
        message: "Tasks of this file are proxied to Dagster+ with Airlift's default operator, which sends no token.",
        effect: "Each proxied task fails in Airflow: Dagster+ refuses the request.",
        fix: { summary: "Pass `build_from_task_fn` of an operator whose session carries a Dagster+ user token." }
      };
    }
  }
};

// src/rules/migration/ready-to-decommission.ts
var readyToDecommission = {
  id: "migration/ready-to-decommission",
  severity: "notice",
  title: "Dagster runs everything this DAG does",
  doc: {
    happens: "All tasks of the DAG are proxied and mapped to assets that Dagster can materialize; Airflow only keeps the time.",
    why: "That is the last stage before the DAG can be taken out of Airflow.",
    example: {
      language: "yaml",
      before: "tasks:\n  - id: load\n    proxied: True\n  - id: export\n    proxied: False",
      after: "tasks:\n  - id: load\n    proxied: True\n  - id: export\n    proxied: True"
    },
    fix: "In this order: first, while the mappings are still there, a schedule in Dagster, and asset checks on the assets instead of on the DAG. Then pause the DAG in Airflow, so that nothing runs twice and no proxied task looks for an asset in vain. Then take out the mappings, and with them the DAG and its proxied_state file: in one pull request where both are in one repository, else Dagster first, deployed before the DAG is deleted, since a location that maps a DAG which is gone does not load. Last, reload the code location."
  },
  *find({ project, cached }) {
    for (const served of project.served) {
      const { dag, tasks } = served;
      const mappings = mappingsOf(cached, served);
      const ready = tasks.every(
        (task) => task.proxied && mappingsOfTask(mappings, served, task.taskId).some(({ executable }) => executable)
      );
      if (tasks.length === 0 || !served.complete || served.breakage !== null || !ready) continue;
      yield {
        dagId: dag.dagId,
        file: dag.file,
        line: dag.line,
        certainty: "exact",
        message: `Dagster runs every task of DAG '${dag.dagId}'; Airflow only keeps the time.`,
        effect: "The DAG can be taken out of Airflow.",
        fix: {
          summary: "Schedule and checks in Dagster first; then pause the DAG, remove the mappings, then the DAG (in one pull request, or Dagster deployed first), then reload."
        }
      };
    }
  }
};

// src/airlift/airflow-support.ts
var NEWEST_FOR_AIRFLOW_2 = "0.29.27";
var REMOVED = "/api/v1 has been removed in Airflow 3";
function canRead(airliftVersion, airflowVersion) {
  const [major = 0] = parts(airflowVersion);
  return major < 3 || airliftVersion !== null && isNewer(airliftVersion, NEWEST_FOR_AIRFLOW_2);
}
function readsFrom({ instances }, { url }) {
  const told = instances.map(({ webserver }) => webserver);
  if (told.some((webserver) => webserver !== void 0 && sameServer(webserver, url))) return "exact";
  return told.length === 0 || told.includes(void 0) ? "conditional" : "unresolved";
}
function foundAirflow3({ error }) {
  return error !== void 0 && [error, ...error.chain].some(({ message }) => message.includes(REMOVED));
}
function sameServer(one, other) {
  return place(one) === place(other);
}
var place = (address) => address.replace(/^\w+:\/\//, "").replace(/\/+$/, "");
var parts = (version) => (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "").split(".").map(Number);
function isNewer(one, other) {
  const [left, right] = [parts(one), parts(other)];
  const differs = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index).find(
    (index) => (left[index] ?? 0) !== (right[index] ?? 0)
  );
  return differs !== void 0 && (left[differs] ?? 0) > (right[differs] ?? 0);
}

// src/rules/migration/unsupported-airflow.ts
var unsupportedAirflow = {
  id: "migration/unsupported-airflow",
  severity: "error",
  title: "the live Airflow's version is one that Airlift cannot read",
  doc: {
    happens: "The next load of the code location fails with `DagsterError: Failed to fetch DAGs. Status code: 404`, whatever its DAGs are. Until then Dagster goes on with its old copy of Airflow, and its sensor records nothing more.",
    why: `dagster-airlift up to ${NEWEST_FOR_AIRFLOW_2} asks \`/api/v1\`, which Airflow 3 no longer has; so do all its ways to load definitions: \`build_defs_from_airflow_instance\`, \`AirflowInstanceComponent\`, \`load_airflow_dag_asset_specs\`. Its other half works: \`proxying_to_dagster\` runs on Airflow 3. Only asked when \`airflow-url\` is given; whether a location reads that Airflow is told by the links of its DAGs.`,
    example: {
      language: "text",
      before: "apache-airflow==3.3.2, read by dagster-airlift==0.29.27",
      after: "apache-airflow==2.11.2, read by dagster-airlift==0.29.27"
    },
    fix: "Keep the Airflow that Dagster reads on version 2 until a dagster-airlift that reads version 3 is out, and do not reload the code location meanwhile."
  },
  *find(situation) {
    const { cached } = situation;
    const effect = "The next load of the code location fails with DagsterError: Failed to fetch DAGs. Status code: 404.";
    const fix = {
      summary: "Keep the Airflow that Dagster reads on version 2 until dagster-airlift reads version 3."
    };
    for (const { location, certainty, ...problem } of problemsOf(situation, "unreadable-airflow")) {
      const version = cached?.locations.find(({ name }) => name === location)?.airlift?.version ?? null;
      yield {
        location,
        certainty,
        ...certainty === "exact" ? {} : { doubt: `the location may read another Airflow than ${problem.airflow.url}` },
        message: `Airflow at ${problem.airflow.url} is version ${problem.airflow.version}, which dagster-airlift${version === null ? "" : ` ${version}`} of code location '${location}' cannot read.`,
        effect,
        fix
      };
    }
    for (const location of cached?.locations.filter(foundAirflow3) ?? []) {
      yield {
        location: location.name,
        certainty: "exact",
        message: `Code location '${location.name}' is in error: its Airflow is version 3, which its dagster-airlift cannot read.`,
        effect: "It does not load as long as its Airflow is version 3.",
        fix
      };
    }
  }
};

// src/airlift/names.ts
var LONGEST_KEY = 250;
function overrideTaskId(dagId) {
  return `DAGSTER_OVERRIDE_DAG_${dagId}`;
}
function rebuiltTaskId(taskId, groupPrefix) {
  return groupPrefix === "" ? taskId : `${groupPrefix}.${taskId}`;
}
function dagsterName(dagId) {
  const parts2 = Array.from(dagId, (char) => {
    if (/^[A-Za-z0-9_]$/.test(char)) return char;
    return char === "/" ? "__" : "_";
  });
  return parts2.join("");
}
function dagAssetKey(instance, dagId) {
  return [instance, "dag", dagsterName(dagId)];
}

// src/airlift/proxied-state/handling.ts
function handlingOf(folder, dagId) {
  const files = folder.files.filter((file) => file.dagId === dagId);
  const handlings = files.map(handlingByFile);
  const [first, ...others] = handlings;
  if (first === void 0) return { level: "untouched" };
  if (handlings.includes(null)) return null;
  if (others.every((other) => meaning(other) === meaning(first))) return first;
  const entries = handlings.flatMap((handling) => handling?.level === "task" ? handling.entries : []);
  return { level: "unclear", files, entries };
}
function handlingByFile(file) {
  const { state } = file;
  switch (state.level) {
    case "raises":
    case "unread":
      return null;
    case "dag":
      return state.replaces ? { level: "dag", file } : { level: "untouched" };
    case "task":
      return { level: "task", file, entries: lastOfEach(state.entries) };
  }
}
function lastOfEach(entries) {
  const byId = /* @__PURE__ */ new Map();
  for (const entry of entries) byId.set(`${entry.idIsText} ${entry.id}`, entry);
  return [...byId.values()];
}
function meaning(handling) {
  const entries = handling?.level === "task" ? handling.entries.map(({ id, idIsText, proxied }) => [id, idIsText, proxied]) : [];
  return JSON.stringify([handling?.level, entries]);
}

// src/airlift/proxying-problems.ts
function isOfLoader(kind) {
  return kind === "path-is-string" || kind === "missing-folder" || kind === "bad-file";
}
function callEffects(dags, calls, folderOf2) {
  const byId = new Map(dags.map((dag) => [dag.dagId, dag]));
  const handled = /* @__PURE__ */ new Set();
  return [...calls].sort((one, other) => one.line - other.line).map((call) => {
    const effect = effectOf(call, byId, call.folder === null ? void 0 : folderOf2.get(call.folder), handled);
    for (const { dag } of effect.handled) handled.add(dag);
    return effect;
  });
}
function effectOf(call, dags, folder, earlier) {
  if (call.reached === "no") return { call, problems: [], handled: [], doubt: null };
  const certainty = call.reached === "yes" ? "exact" : "conditional";
  const folderProblems = loadProblems(call, folder, certainty);
  const unknownArguments = call.unknownArguments.length > 0 ? [{ kind: "unknown-arguments", names: call.unknownArguments, certainty: "conditional" }] : [];
  const before = [...folderProblems, ...unknownArguments];
  const doubt = doubtOf2(call, folder);
  if (call.dagIds === null) return { call, problems: before, handled: [], doubt };
  if (call.dagIds.length === 0)
    return { call, problems: [...before, { kind: "no-dags", certainty }], handled: [], doubt };
  const handled = [...new Set(call.dagIds)].flatMap((dagId) => {
    const dag = dags.get(dagId);
    const handling = folder === void 0 ? null : handlingOf(folder, dagId);
    return dag === void 0 || handling === null || handling.level === "untouched" ? [] : [{ dag, handling }];
  });
  const listed = handled.flatMap(({ dag, handling }) => entryProblems(call, dag, handling, certainty));
  const rebuilt = [...handled].sort((one, other) => Number(other.handling.level === "dag") - Number(one.handling.level === "dag")).flatMap(({ dag, handling }) => rebuildProblems(call, dag, handling, certainty, earlier.has(dag)));
  const unclear = handled.some(({ handling }) => handling.level === "unclear");
  return {
    call,
    problems: [...before, ...listed, ...rebuilt],
    handled,
    doubt: doubt ?? (unclear ? "two proxied_state files speak of one DAG" : null)
  };
}
function doubtOf2(call, folder) {
  if (call.reached === "conditional") return "whether proxying_to_dagster is called depends on a condition";
  if (call.dagIds === null) return "the globals that proxying_to_dagster is given are not known";
  if (call.folder === null && !call.pathIsString) return "the path of the proxied_state folder is not known";
  if (call.folder !== null && folder === void 0) return `the folder ${call.folder} was not read`;
  const unread = folder?.files.find(({ state }) => state.level === "unread");
  if (unread?.state.level === "unread") return `${unread.file} is not judged: ${unread.state.reason}`;
  return null;
}
function loadProblems(call, folder, certainty) {
  if (call.pathIsString) return [{ kind: "path-is-string", certainty }];
  if (folder === void 0) return [];
  if (folder.missing) return [{ kind: "missing-folder", folder: folder.folder, certainty }];
  return folder.files.filter(({ state }) => state.level === "raises").map((file) => ({ kind: "bad-file", file, certainty }));
}
function entryProblems(call, dag, handling, certainty) {
  if (handling.level !== "task" && handling.level !== "unclear") return [];
  const sure = handling.level === "task" ? certainty : "conditional";
  return handling.entries.flatMap((entry) => {
    const task = entry.idIsText ? dag.tasks.find(({ taskId }) => taskId === entry.id) : void 0;
    if (task === void 0) {
      const known = dag.complete || !entry.idIsText;
      return [{ kind: "unknown-task", dag, entry, certainty: known ? sure : "unresolved" }];
    }
    const soft = task.certainty === "exact" ? sure : "conditional";
    if (task.mapped) return [{ kind: "mapped-task", dag, entry, certainty: soft }];
    const isLater = task.file === call.file && task.line > call.line;
    return isLater ? [{ kind: "unknown-task", dag, entry, certainty: "conditional" }] : [];
  });
}
function rebuildProblems(call, dag, handling, certainty, isAgain) {
  const bound = call.dagIds?.filter((dagId) => dagId === dag.dagId).length ?? 0;
  const again = isAgain || bound > 1;
  if (handling.level === "dag") return call.ownDagBuilder ? [] : overrideProblems(dag, certainty, again);
  if (handling.level !== "task") return [];
  const sure = call.ownTaskBuilder ? "conditional" : certainty;
  const proxied = handling.entries.filter((entry) => entry.proxied).map(({ id }) => id);
  const problems = insideProblems(call, dag, proxied, sure);
  const grouped = findGrouped(dag, proxied);
  if (again && grouped !== void 0) {
    problems.push({ kind: "proxied-twice", dag, taskId: grouped.taskId, certainty: sure });
  }
  for (const edge of call.laterEdges) {
    if (edge.dagId !== dag.dagId || !proxied.includes(edge.taskId)) continue;
    problems.push({ kind: "later-edge", dag, taskId: edge.taskId, line: edge.line, certainty });
  }
  return problems;
}
function findGrouped(dag, taskIds) {
  return dag.tasks.find((task) => task.groupPrefix !== "" && taskIds.includes(task.taskId));
}
function insideProblems({ insideDag: outer }, dag, proxied, certainty) {
  const [first] = proxied;
  if (outer === null || first === void 0) return [];
  if (outer !== dag.dagId) return [{ kind: "inside-dag", dag, taskId: first, outer, certainty }];
  const grouped = new Set(dag.tasks.filter(({ groupPrefix }) => groupPrefix !== "").map(({ taskId }) => taskId));
  const taken = proxied.find((taskId) => !grouped.has(taskId));
  if (taken === void 0) return [{ kind: "inside-dag", dag, taskId: first, outer, certainty: "conditional" }];
  return [{ kind: "inside-dag", dag, taskId: taken, outer, certainty }];
}
function overrideProblems(dag, certainty, again) {
  const taskId = overrideTaskId(dag.dagId);
  if (taskId.length > LONGEST_KEY) return [{ kind: "key-too-long", dag, certainty }];
  if (dag.tasks.some((task) => task.taskId === taskId)) return [{ kind: "override-exists", dag, certainty }];
  return again ? [{ kind: "proxied-twice", dag, taskId, certainty }] : [];
}
function toImportError(problem) {
  switch (problem.kind) {
    case "path-is-string":
    case "missing-folder":
    case "bad-file":
      return "ProxiedStateParsingError: Error parsing proxied state yaml";
    case "unknown-arguments":
      return `TypeError: proxying_to_dagster() got an unexpected keyword argument '${problem.names[0] ?? ""}'`;
    case "no-dags":
      return "Exception: No dags found in globals dictionary.";
    case "unknown-task":
      return `Exception: Task with id \`${problem.entry.id}\` not found in dag \`${problem.dag.dagId}\`.`;
    case "mapped-task":
      return `Exception: Task with id \`${problem.entry.id}\` in dag \`${problem.dag.dagId}\` is not an instance of BaseOperator.`;
    case "key-too-long":
      return `AirflowException: The key has to be less than ${LONGEST_KEY} characters`;
    case "override-exists":
      return `DuplicateTaskIdFound: Task id '${overrideTaskId(problem.dag.dagId)}' has already been added to the DAG`;
    case "proxied-twice":
      return problem.taskId === overrideTaskId(problem.dag.dagId) ? `DuplicateTaskIdFound: Task id '${problem.taskId}' has already been added to the DAG` : `KeyError: '${problem.taskId}'`;
    case "inside-dag":
      return problem.outer === problem.dag.dagId ? `DuplicateTaskIdFound: Task id '${problem.taskId}' has already been added to the DAG` : `AirflowException: The DAG assigned to <Task(DefaultProxyTaskToDagsterOperator): ${problem.taskId}> can not be changed.`;
    case "later-edge":
      return `DuplicateTaskIdFound: Task id '${problem.taskId}' has already been added to the DAG`;
  }
}

// src/rules/proxied-state/loading.ts
function filesOf({ folders }) {
  return folders.flatMap((folder) => folder.files.map((file) => ({ folder, file })));
}
function callsLoading({ calls }, folder) {
  return calls.filter((call) => call.folder === folder.folder && call.reached !== "no");
}
function dagsNamed({ extraction }, dagId) {
  return dagsById(extraction.dags, dagId);
}
function effectsOf({ extraction, calls, folders }) {
  const folderOf2 = new Map(folders.map((folder) => [folder.folder, folder]));
  const files = [...new Set(calls.map(({ file }) => file))];
  return files.flatMap((file) => {
    return callEffects(dagsOfFile(extraction.dags, file), callsOfFile(calls, file), folderOf2);
  });
}
function problemsOf2(project, kind) {
  const isOfKind = (problem) => problem.kind === kind;
  return effectsOf(project).flatMap(
    ({ call, problems }) => problems.filter(isOfKind).map((problem) => ({ call, problem }))
  );
}
function certaintyOfLoading(calls) {
  return calls.some(({ reached }) => reached === "yes") ? "exact" : "conditional";
}
var MOST_NAMES = 5;
function tellNames(names) {
  const all = [...new Set(names)];
  const shown = all.slice(0, MOST_NAMES).map((name) => `'${name}'`);
  const rest = all.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}` : shown.join("");
}
function tellImportError(project, files) {
  const unique = [...new Set(files)].sort();
  const { dags: all } = project.extraction;
  const dagIds = unique.flatMap((file) => dagsOfFile(all, file).map(({ dagId }) => dagId)).sort();
  const dags = dagIds.length === 0 ? "" : ` (${dagIds.length === 1 ? "DAG" : "DAGs"} ${tellNames(dagIds)})`;
  return `Airflow cannot import ${unique.join(", ")}${dags}: it serves the old DAGs for a minute or two, then drops them, and a code location that maps them fails to load.`;
}

// src/rules/proxied-state/breaks-dag-file.ts
function tell2(problem, call) {
  const { line } = call;
  switch (problem.kind) {
    case "path-is-string":
      return {
        message: "load_proxied_state_from_yaml is given a str, and wants a pathlib.Path.",
        fix: 'Give it a Path: Path(__file__).parent / "proxied_state".',
        line
      };
    case "missing-folder":
      return {
        message: `There is no folder ${problem.folder}.`,
        fix: `Create ${problem.folder} with a file (git keeps no empty folders), or name the right one.`,
        line
      };
    case "unknown-arguments":
      return {
        message: `proxying_to_dagster does not know the argument ${problem.names.join(", ")} in Airlift 0.29.`,
        fix: "Use build_from_task_fn and build_from_dag_fn, which have taken the place of the older arguments.",
        line
      };
    case "inside-dag":
      return {
        message: `proxying_to_dagster is called inside 'with DAG' of '${problem.outer}', where task '${problem.taskId}' cannot be built again.`,
        fix: "Move the call out of the with block, to the end of the file.",
        line,
        dagId: problem.dag.dagId,
        taskId: problem.taskId
      };
    case "later-edge":
      return {
        message: `Task '${problem.taskId}' is chained after Airlift has replaced it: the variable still holds the old operator.`,
        fix: "Move the call of proxying_to_dagster below all edges.",
        line: problem.line,
        dagId: problem.dag.dagId,
        taskId: problem.taskId
      };
    case "key-too-long":
      return {
        message: `The task that replaces DAG '${problem.dag.dagId}' gets an id of more than 250 characters.`,
        fix: "Shorten the dag_id, or name the task in an own build_from_dag_fn.",
        line,
        dagId: problem.dag.dagId
      };
    case "override-exists":
      return {
        message: `DAG '${problem.dag.dagId}' has a task '${overrideTaskId(problem.dag.dagId)}' already.`,
        fix: "Rename that task.",
        line,
        dagId: problem.dag.dagId
      };
    case "proxied-twice":
      return {
        message: `Airlift handles DAG '${problem.dag.dagId}' twice: two names are bound to it, or proxying_to_dagster is called twice.`,
        fix: "Bind the DAG to one module-level name and call proxying_to_dagster once.",
        line,
        dagId: problem.dag.dagId
      };
    case "bad-file":
    case "no-dags":
    case "unknown-task":
    case "mapped-task":
      return null;
  }
}
var breaksDagFile = {
  id: "proxied-state/breaks-dag-file",
  severity: "error",
  title: "the call of proxying_to_dagster raises",
  doc: {
    happens: "The DAG file fails to import. Airflow serves the old DAGs for a minute or two, then drops them, and a code location that maps them fails to load.",
    why: "`load_proxied_state_from_yaml` wants a `Path` to an existing folder. A replaced operator joins its DAG when it is built: inside `with DAG` its id is taken already, and a variable that still holds the old operator cannot be chained any more.",
    example: {
      language: "python",
      before: 'proxying_to_dagster(\n    global_vars=globals(),\n    proxied_state=load_proxied_state_from_yaml(os.path.join(HERE, "proxied_state")),\n)\nextract >> report',
      after: 'extract >> report\nproxying_to_dagster(\n    global_vars=globals(),\n    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),\n)'
    },
    fix: "Make the call the last statement of the file, at module level, with a `Path`."
  },
  *find({ project }) {
    for (const { call, problems } of effectsOf(project)) {
      for (const problem of problems) {
        const told = tell2(problem, call);
        if (told === null) continue;
        const { fix, ...found } = told;
        yield {
          ...found,
          file: call.file,
          certainty: problem.certainty,
          subject: problem.kind,
          effect: tellImportError(project, [call.file]),
          fix: { summary: fix }
        };
      }
    }
  }
};

// src/rules/proxied-state/entry-edits.ts
var PLAIN_TEXT = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
var NOT_TEXT = /^(?:yes|no|on|off|true|false|null)$/i;
function toYaml(id, before) {
  const quote = /^['"]/.exec(before)?.[0];
  if (quote !== void 0) return `${quote}${id}${quote}`;
  return PLAIN_TEXT.test(id) && !NOT_TEXT.test(id) ? id : `'${id}'`;
}
function replaceSpan(file, span, text) {
  const line = span === null || span === void 0 ? void 0 : file.lines[span.line - 1];
  if (span === null || span === void 0 || line === void 0) return [];
  const chars = Array.from(line);
  const before = chars.slice(span.from, span.to).join("");
  const changed = [...chars.slice(0, span.from), text(before), ...chars.slice(span.to)].join("");
  return [{ file: file.file, from: span.line, to: span.line, text: changed }];
}
function renameEntry(file, entry, id) {
  return replaceSpan(file, entry.written?.id, (before) => toYaml(id, before));
}
function keepInAirflow(file, entry) {
  return replaceSpan(file, entry.written?.proxied, () => "false");
}
function removeEntries(file, entries) {
  const all = file.state.level === "task" ? file.state.entries : [];
  if (entries.length >= all.length) return [];
  return entries.flatMap(
    ({ written }) => written === null ? [] : [{ file: file.file, from: written.firstLine, to: written.lastLine, text: "" }]
  );
}
function listTasks(file, ids) {
  if (file.state.level !== "task") return [];
  const last = file.state.entries.at(-1)?.written;
  if (last !== null && last !== void 0) {
    const indent = /^\s*/.exec(file.lines[last.firstLine - 1] ?? "")?.[0] ?? "";
    return [{ file: file.file, from: last.lastLine + 1, to: last.lastLine, text: entriesText(ids, indent) }];
  }
  const empty = file.lines.findIndex((line) => /^tasks:\s*\[\s*\]\s*$/.test(line));
  if (file.state.entries.length > 0 || empty === -1) return [];
  return [{ file: file.file, from: empty + 1, to: empty + 1, text: `tasks:
${entriesText(ids, "  ")}` }];
}
function entriesText(ids, indent) {
  return ids.map((id) => `${indent}- id: ${toYaml(id, "")}
${indent}  proxied: false`).join("\n");
}

// src/rules/proxied-state/duplicate-entry.ts
function voidEntries({ state }, what) {
  if (state.level !== "task") return [];
  return state.entries.filter(({ id }) => `task ${id}` === what).slice(0, -1);
}
var duplicateEntry = {
  id: "proxied-state/duplicate-entry",
  severity: "warning",
  title: "a task or key is given twice",
  doc: {
    happens: "The last entry silently wins; what the others say is void.",
    why: "Airlift collects the entries in a dictionary by id, and PyYAML does the same with the keys of a mapping. Neither complains.",
    example: {
      language: "yaml",
      before: "tasks:\n  - id: load\n    proxied: true\n  - id: load\n    proxied: false",
      after: "tasks:\n  - id: load\n    proxied: false"
    },
    fix: "Keep one entry. The last one is in force now."
  },
  *find({ project }) {
    for (const { file } of filesOf(project)) {
      const lastOf = new Map(file.duplicates.map((duplicate) => [duplicate.what, duplicate]));
      for (const [what, { line }] of lastOf) {
        const old = voidEntries(file, what);
        const edits = removeEntries(file, old);
        const summary = "Keep only the last one, which is in force now.";
        const [taskId] = old.map(({ id }) => id);
        const name = what.replace(/^(task|key) (.*)$/s, "$1 '$2'");
        yield {
          dagId: file.dagId,
          ...taskId === void 0 ? {} : { taskId },
          file: file.file,
          line,
          subject: what,
          certainty: "exact",
          message: `The ${name} is given more than once.`,
          effect: "The last one silently wins.",
          fix: edits.length === 0 ? { summary } : { summary, edits }
        };
      }
    }
  }
};

// src/rules/proxied-state/duplicate-file.ts
var duplicateFile = {
  id: "proxied-state/duplicate-file",
  severity: "warning",
  title: "a DAG has a .yaml and a .yml file",
  doc: {
    happens: "One of the two files is in force, and which one may differ from machine to machine.",
    why: "Airlift reads the folder in the order in which the file system lists it; both files are about the same dag_id, and the last one read wins.",
    example: {
      language: "text",
      before: "proxied_state/orders.yaml\nproxied_state/orders.yml",
      after: "proxied_state/orders.yaml"
    },
    fix: "Merge the two files into one."
  },
  *find({ project }) {
    for (const { files } of project.folders) {
      for (const [index, { dagId, file }] of files.entries()) {
        const twin = files.slice(0, index).find((other) => other.dagId === dagId);
        if (twin === void 0) continue;
        yield {
          dagId,
          file,
          line: 1,
          certainty: "exact",
          message: `${twin.file} and ${file} both speak of DAG '${dagId}'.`,
          effect: "Which of them is in force is up to the file system.",
          fix: { summary: `Keep one of the two files.` }
        };
      }
    }
  }
};

// src/rules/proxied-state/ignored-file.ts
var LEFT_ALONE = /\.(?:py|md|txt|bak|orig|swp|example|disabled|off|gitkeep)$|(?:^|\/)\.[^/]*$|~$/i;
var YAML = /\.ya?ml$/i;
function meantName(project, { folder, files }, path) {
  const [name = "", ...nested] = path.slice(folder === "" ? 0 : folder.length + 1).split("/");
  const isOwnFolder = project.folders.some((other) => other.folder !== folder && path.startsWith(`${other.folder}/`));
  if (isOwnFolder || LEFT_ALONE.test(path)) return null;
  const last = nested.at(-1) ?? name;
  if (nested.length > 0) return YAML.test(last) ? `${folder}/${last}` : null;
  const isYaml = YAML.test(name);
  const dagId = name.replace(/\.[^.]*$/, "");
  const isDags = project.extraction.dags.some((dag) => dag.dagId === dagId || dag.dagId === name);
  const hasFile = files.some((file) => file.dagId === dagId || file.dagId === name);
  if (isYaml) return `${folder}/${name.replace(YAML, (ending) => ending.toLowerCase())}`;
  return isDags && !hasFile ? `${folder}/${dagId}.yaml` : null;
}
var ignoredFile = {
  id: "proxied-state/ignored-file",
  severity: "warning",
  title: "Airlift does not see a file of the folder",
  doc: {
    happens: "The file is not read: whatever it says, its tasks stay in Airflow.",
    why: "The loader reads files that end in `.yaml` or `.yml`, in lower case, directly inside the folder. It does not look into folders.",
    example: {
      language: "text",
      before: "proxied_state/orders.YAML\nproxied_state/team_a/stock.yaml",
      after: "proxied_state/orders.yaml\nproxied_state/stock.yaml"
    },
    fix: "Rename or move the file."
  },
  *find({ project }) {
    for (const folder of project.folders) {
      for (const path of folder.ignored) {
        const name = meantName(project, folder, path);
        if (name === null) continue;
        const isTaken = folder.files.some(({ file }) => file === name);
        const fix = isTaken ? { summary: `Merge it into ${name}.` } : { summary: `Rename it to ${name}.`, rename: { from: path, to: name } };
        yield {
          file: path,
          line: 1,
          certainty: "exact",
          message: `Airlift does not read ${path}: it takes .yaml and .yml directly inside ${folder.folder}.`,
          effect: "What the file says has no effect: its tasks stay in Airflow.",
          fix
        };
      }
    }
  }
};

// src/rules/proxied-state/unreadable.ts
function unreadableFiles({ project }, kind) {
  return filesOf(project).flatMap(({ folder, file }) => {
    const { state } = file;
    if (state.level !== "raises" || state.kind !== kind) return [];
    const calls = callsLoading(project, folder);
    const isDag = dagsNamed(project, file.dagId).length > 0;
    return [
      {
        raises: state,
        ...isDag ? { dagId: file.dagId } : {},
        file: file.file,
        line: state.line,
        certainty: certaintyOfLoading(calls),
        message: state.message,
        effect: calls.length > 0 ? tellImportError(
          project,
          calls.map((call) => call.file)
        ) : `Every DAG file that hands ${folder.folder} to Airlift will fail to import.`
      }
    ];
  });
}

// src/rules/proxied-state/invalid-shape.ts
var invalidShape = {
  id: "proxied-state/invalid-shape",
  severity: "error",
  title: "a proxied_state file is YAML of another shape",
  doc: {
    happens: "Every DAG file that loads the folder fails to import with `ProxiedStateParsingError: Error parsing proxied state yaml`, not only the DAG that the file is named after.",
    why: "The loader wants a dictionary with either `tasks` or `proxied`, never both. Each task is a dictionary of exactly `id` and `proxied`, and `proxied` has to equal True or False. An empty file, a `tasks:` without a value and a key such as `note` beside an `id` are all refused.",
    example: {
      language: "yaml",
      before: "tasks:\n  - id: extract\n    proxied: true\n    owner: data",
      after: "tasks:\n  - id: extract # owner: data\n    proxied: true"
    },
    fix: "Write `tasks:` with a list of `id` and `proxied`, or a single `proxied:` for the whole DAG. Notes belong into comments."
  },
  *find(situation) {
    for (const { raises, ...found } of unreadableFiles(situation, "shape")) {
      yield {
        ...found,
        message: `Airlift refuses this file: ${raises.message}.`,
        fix: { summary: "Give it `tasks` with `id` and `proxied` only, or a single `proxied`." }
      };
    }
  }
};

// src/rules/proxied-state/invalid-yaml.ts
var invalidYaml = {
  id: "proxied-state/invalid-yaml",
  severity: "error",
  title: "a proxied_state file is not YAML",
  doc: {
    happens: "Every DAG file that loads the folder fails to import with `ProxiedStateParsingError: Error parsing proxied state yaml`, not only the DAG that the file is named after.",
    why: "`load_proxied_state_from_yaml` reads all files of the folder with PyYAML and gives up at the first that PyYAML refuses. PyYAML reads YAML 1.1 in its own way: it takes no tabs for indentation, no empty value after `=`, no second document.",
    example: {
      language: "yaml",
      before: "tasks:\n  - id: extract\n	proxied: true",
      after: "tasks:\n  - id: extract\n    proxied: true"
    },
    fix: "Mend the line that is named. `airlift-drift validate` reads the files exactly as Airlift does."
  },
  *find(situation) {
    for (const { raises, ...found } of unreadableFiles(situation, "yaml")) {
      yield {
        ...found,
        message: `PyYAML cannot read this file: ${raises.message}.`,
        fix: { summary: `Mend line ${raises.line}.` }
      };
    }
  }
};

// src/rules/proxied-state/listed.ts
function listingsOf(project) {
  return filesOf(project).flatMap(({ folder, file }) => {
    const { state } = file;
    if (state.level !== "task") return [];
    const dags = dagsNamed(project, file.dagId);
    const loading = callsLoading(project, folder);
    const isLoadedBy = (dag) => loading.filter((call) => call.file === dag.file && (call.dagIds === null || call.dagIds.includes(dag.dagId)));
    const handled = dags.filter((dag) => isLoadedBy(dag).length > 0);
    const meant2 = handled.length > 0 ? handled : dags.slice(0, 1);
    const entries = [...new Map(state.entries.map((entry) => [`${entry.idIsText} ${entry.id}`, entry])).values()];
    return meant2.map((dag) => {
      const calls = isLoadedBy(dag);
      const known = calls.some(({ dagIds }) => dagIds !== null) ? "exact" : "conditional";
      const unique = dags.length > 1 && handled.length !== 1 ? "conditional" : "exact";
      return { folder, file, dag, calls, entries, certainty: weakest(certaintyOfLoading(calls), known, unique) };
    });
  });
}

// src/rules/proxied-state/mapped-task.ts
var mappedTask = {
  id: "proxied-state/mapped-task",
  severity: "error",
  title: "a listed task is dynamically mapped",
  doc: {
    happens: "The DAG file fails to import with `\u2026 is not an instance of BaseOperator. This likely means a MappedOperator was attempted, which is not yet supported by airlift.`",
    why: "`proxying_to_dagster` takes BaseOperators only and looks at every listed task, also with `proxied: false`. A task made by `.expand(\u2026)` is a MappedOperator. Tasks inside a mapped TaskGroup are none.",
    example: {
      language: "yaml",
      before: "tasks:\n  - id: load\n    proxied: true\n  - id: resize # resize.expand(...)\n    proxied: false",
      after: "tasks:\n  - id: load\n    proxied: true"
    },
    fix: "Remove the entry: the task then stays in Airflow. To move it, wrap the loop into one task first, or proxy the DAG as a whole."
  },
  *find({ project }) {
    for (const { dag, file, entries, certainty } of listingsOf(project)) {
      for (const entry of entries) {
        const task = dag.tasks.find(({ taskId }) => entry.idIsText && taskId === entry.id);
        if (task?.mapped !== true) continue;
        const edits = removeEntries(file, [entry]);
        const summary = `Remove the entry '${entry.id}'; the task stays in Airflow.`;
        yield {
          dagId: dag.dagId,
          taskId: entry.id,
          file: file.file,
          line: entry.line,
          certainty: weakest(certainty, task.certainty),
          message: `Task '${entry.id}' of DAG '${dag.dagId}' is dynamically mapped (.expand), which Airlift refuses.`,
          effect: tellImportError(project, [dag.file]),
          fix: edits.length === 0 ? { summary } : { summary, edits }
        };
      }
    }
  }
};

// src/rules/proxied-state/no-dags-in-globals.ts
function overlooked({ extraction, folders }, call) {
  const { dagIds, reached } = call;
  const folder = folders.find((each) => each.folder === call.folder);
  if (dagIds === null || dagIds.length === 0 || reached === "no" || folder === void 0) return [];
  return dagsOfFile(extraction.dags, call.file).filter((dag) => {
    if (dagIds.includes(dag.dagId)) return false;
    const handling = handlingOf(folder, dag.dagId);
    return handling?.level === "dag" || handling?.level === "task" && handling.entries.some(({ proxied }) => proxied);
  });
}
function tellOverlooked(dag, call, taken) {
  const name = dag.globals[0];
  const other = taken.find(({ globals }) => globals.some((each) => dag.globals.includes(each)));
  if (dag.line > call.line) {
    return {
      message: `DAG '${dag.dagId}' is defined after the call of proxying_to_dagster.`,
      fix: { summary: "Move the call to the end of the file." }
    };
  }
  return {
    message: other !== void 0 && name !== void 0 ? `DAG '${dag.dagId}' is not in the globals: DAG '${other.dagId}' is bound to the same name '${name}'.` : `DAG '${dag.dagId}' is not in the globals that proxying_to_dagster is given.`,
    fix: { summary: `Bind DAG '${dag.dagId}' to a module-level name of its own.` }
  };
}
var noDagsInGlobals = {
  id: "proxied-state/no-dags-in-globals",
  severity: "error",
  title: "proxying_to_dagster does not find the DAG",
  doc: {
    happens: "If the call finds no DAG at all, the file fails to import with `No dags found in globals dictionary`. If it finds others, this DAG is silently left alone: its tasks stay in Airflow.",
    why: "The call looks for DAG objects among the values of `globals()`. A `@dag` function that is called without assigning the result leaves none there, and of two DAGs that are bound to one name only the last is left, although Airflow itself registers both.",
    example: {
      language: "python",
      before: '@dag(schedule="@daily")\ndef orders(): ...\n\norders()\nproxying_to_dagster(global_vars=globals(), ...)',
      after: '@dag(schedule="@daily")\ndef orders(): ...\n\norders_dag = orders()\nproxying_to_dagster(global_vars=globals(), ...)'
    },
    fix: "Assign each DAG to a module-level name of its own before the call."
  },
  *find({ project }) {
    for (const { call, problem } of problemsOf2(project, "no-dags")) {
      yield {
        file: call.file,
        line: call.line,
        certainty: problem.certainty,
        message: "proxying_to_dagster finds no DAG in the globals that it is given.",
        effect: tellImportError(project, [call.file]),
        fix: { summary: "Assign the DAG to a module-level name before the call." }
      };
    }
    for (const call of project.calls) {
      const taken = (call.dagIds ?? []).flatMap((dagId) => dagsById(project.extraction.dags, dagId));
      for (const dag of overlooked(project, call)) {
        yield {
          dagId: dag.dagId,
          file: dag.file,
          line: dag.line,
          certainty: call.reached === "yes" ? "exact" : "conditional",
          ...tellOverlooked(dag, call, taken),
          effect: "What its proxied_state file marks as proxied stays in Airflow, without a word."
        };
      }
    }
  }
};

// src/rules/proxied-state/not-loaded.ts
function wantsProxying({ state }) {
  if (state.level === "dag") return state.replaces;
  return state.level === "task" && state.entries.some(({ proxied }) => proxied);
}
function missOf({ folder }, dag, calls) {
  const made = calls.filter(({ reached }) => reached !== "no");
  if (made.some((call) => call.folder === null || call.folder === folder)) return null;
  const sure = dag.complete ? "exact" : "conditional";
  const guarded = calls.find((call) => call.reached === "no" && call.folder === folder);
  if (guarded !== void 0) {
    const why = `the call of proxying_to_dagster in line ${guarded.line} of ${dag.file} is never reached`;
    return { why, fix: `Remove the guard around line ${guarded.line} of ${dag.file}.`, certainty: sure };
  }
  const [other] = made;
  if (other !== void 0) {
    const why = `${dag.file} hands ${other.folder ?? "another folder"} to Airlift, not ${folder}`;
    return { why, fix: `Load ${folder} in line ${other.line} of ${dag.file}.`, certainty: sure };
  }
  return {
    why: `${dag.file} does not call proxying_to_dagster`,
    fix: `End ${dag.file} with proxying_to_dagster(global_vars=globals(), proxied_state=load_proxied_state_from_yaml(<Path of ${folder}>)).`,
    certainty: sure
  };
}
function missesOf(project) {
  return filesOf(project).flatMap(({ folder, file }) => {
    const dags = dagsNamed(project, file.dagId);
    if (dags.length === 0 || !wantsProxying(file)) return [];
    const misses = dags.map((dag) => ({
      dag,
      miss: missOf(
        folder,
        dag,
        project.calls.filter((call) => call.file === dag.file || call.dagIds?.includes(dag.dagId) === true)
      )
    }));
    const [first] = misses;
    if (first?.miss == null || misses.some(({ miss }) => miss === null)) return [];
    return [{ ...first.miss, dag: first.dag, file }];
  });
}
var notLoaded = {
  id: "proxied-state/not-loaded",
  severity: "error",
  title: "nobody hands the file to Airlift",
  doc: {
    happens: "The file has no effect: its tasks stay in Airflow, and nothing says so.",
    why: "Airflow knows nothing of proxied_state. The DAG file itself has to call `proxying_to_dagster` with the folder as its last act, outside of guards that are false.",
    example: {
      language: "python",
      before: 'with DAG("orders", ...) as dag:\n    ...',
      after: 'with DAG("orders", ...) as dag:\n    ...\n\nproxying_to_dagster(\n    global_vars=globals(),\n    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),\n)'
    },
    fix: "Call `proxying_to_dagster` with this folder at the end of the DAG's file."
  },
  *find({ project }) {
    for (const { dag, file, why, fix, certainty } of missesOf(project)) {
      yield {
        dagId: dag.dagId,
        file: file.file,
        line: 1,
        certainty,
        message: `Airlift never applies this file to DAG '${dag.dagId}': ${why}.`,
        effect: "Everything that it marks as proxied stays in Airflow.",
        fix: { summary: fix }
      };
    }
  }
};

// src/rules/proxied-state/task-in-group.ts
var taskInGroup = {
  id: "proxied-state/task-in-group",
  severity: "error",
  title: "a proxied task stands in a TaskGroup that prefixes ids",
  doc: {
    happens: "Airflow shows no import error, but the DAG is broken: the task is rebuilt under an id with the prefix twice (`transform.transform.clean`). If another task runs before it, Airflow cannot read the DAG back: its REST API answers `/tasks` with 500, and a code location that maps a task of the DAG fails to load. Otherwise the task just has another id, and a mapping to the old one fails.",
    why: "Airlift builds the new operator with the full task_id and the old TaskGroup, which puts its prefix before the id once more. The other tasks still name the old id as their downstream.",
    example: {
      language: "python",
      before: 'with TaskGroup("transform"):\n    clean = BashOperator(task_id="clean", ...)  # proxied: true',
      after: 'with TaskGroup("transform", prefix_group_id=False):\n    clean = BashOperator(task_id="clean", ...)  # proxied: true'
    },
    fix: "Keep the task in Airflow (`proxied: false`), create the group with `prefix_group_id=False` (its task ids change then), or give `proxying_to_dagster` an own `build_from_task_fn` that leaves the group out."
  },
  *find({ project }) {
    for (const { dag, file, entries, calls, certainty } of listingsOf(project)) {
      const isOwn = calls.some(({ ownTaskBuilder }) => ownTaskBuilder);
      for (const entry of entries) {
        const task = dag.tasks.find(({ taskId }) => entry.idIsText && taskId === entry.id);
        if (task === void 0 || !entry.proxied || task.groupPrefix === "" || task.mapped) continue;
        const rebuilt = rebuiltTaskId(task.taskId, task.groupPrefix);
        const isAwaited = dag.edges.some(({ to }) => to === task.taskId);
        const edits = keepInAirflow(file, entry);
        const summary = `Keep '${entry.id}' in Airflow, or create the group with prefix_group_id=False.`;
        yield {
          dagId: dag.dagId,
          taskId: entry.id,
          file: file.file,
          line: entry.line,
          certainty: weakest(certainty, task.certainty, isOwn ? "conditional" : "exact"),
          message: `Task '${entry.id}' stands in TaskGroup '${task.groupPrefix}', so Airlift rebuilds it as '${rebuilt}'.`,
          effect: isAwaited ? `DAG '${dag.dagId}' breaks without an import error: Airflow cannot read its tasks any more, and a code location that maps one of them fails to load.` : `Airflow has a task '${rebuilt}' instead of '${entry.id}': a code location that maps '${entry.id}' fails to load.`,
          fix: edits.length === 0 ? { summary } : { summary, edits }
        };
      }
    }
  }
};

// src/rules/proxied-state/unknown-dag.ts
function meantDag(project, folder, { dagId }) {
  const taken = new Set(folder.files.map((file) => file.dagId));
  const free = project.extraction.dags.map((dag) => dag.dagId).filter((id) => !taken.has(id));
  return nearest(dagId, new Set(free));
}
function mend(file, meant2) {
  if (meant2 === void 0) return { summary: "Name the file after its dag_id, or remove it." };
  const folder = file.file.slice(0, file.file.lastIndexOf("/") + 1);
  const to = `${folder}${meant2}.yaml`;
  return { summary: `Rename the file to ${to}.`, rename: { from: file.file, to } };
}
var unknownDag = {
  id: "proxied-state/unknown-dag",
  severity: "error",
  title: "the file is named after no DAG",
  doc: {
    happens: "Airlift reads the file and does nothing with it: every task stays in Airflow, without a word.",
    why: "The file's name without its ending is the dag_id. `proxying_to_dagster` looks up each DAG that it finds in the module's globals; what is left over is ignored.",
    example: {
      language: "text",
      before: 'proxied_state/order.yaml      # the DAG is "orders"',
      after: "proxied_state/orders.yaml"
    },
    fix: "Name the file exactly like the dag_id, or remove it together with the DAG."
  },
  *find({ project }) {
    const { open, failures } = project.extraction;
    const known = open.length === 0 && failures.length === 0 ? "exact" : "conditional";
    for (const { folder, file } of filesOf(project)) {
      if (dagsNamed(project, file.dagId).length > 0) continue;
      const meant2 = meantDag(project, folder, file);
      const hint = meant2 === void 0 ? "" : ` (did you mean '${meant2}'?)`;
      yield {
        file: file.file,
        line: 1,
        certainty: weakest(known, certaintyOfLoading(callsLoading(project, folder))),
        message: `No DAG is called '${file.dagId}'${hint}.`,
        effect: "Airlift ignores the file: what it lists stays in Airflow.",
        fix: mend(file, meant2)
      };
    }
  }
};

// src/rules/proxied-state/unknown-task.ts
function meantTask({ dag }, entry, listed) {
  const ids = dag.tasks.filter(({ mapped }) => !mapped).map(({ taskId }) => taskId);
  if (!entry.idIsText) return ids.find((id) => id === entry.id);
  const free = ids.filter((id) => !listed.has(id));
  return nearest(entry.id, free);
}
function mend2(listing, entry, meant2) {
  const { file } = listing;
  const edits = meant2 === void 0 ? removeEntries(file, [entry]) : renameEntry(file, entry, meant2);
  const summary = meant2 === void 0 ? `Remove the entry '${entry.id}'.` : entry.idIsText ? `List '${meant2}' instead of '${entry.id}'.` : `Put the id in quotes: YAML reads ${entry.id} as a number, boolean or date.`;
  return edits.length === 0 ? { summary } : { summary, edits };
}
var unknownTask = {
  id: "proxied-state/unknown-task",
  severity: "error",
  title: "a listed id is no task of the DAG",
  doc: {
    happens: "The DAG file fails to import with ``Task with id `\u2026` not found in dag `\u2026` ``. Airflow serves the old DAG for a minute or two, then drops it, and a code location that maps it fails to load with `KeyError: '<dag id>'`.",
    why: "`proxying_to_dagster` looks up every listed id before it replaces anything, also those with `proxied: false`. Ids are compared as YAML reads them: `7` and `on` are no text. Inside a TaskGroup the id has the group before it.",
    example: {
      language: "yaml",
      before: "tasks:\n  - id: build_dbt_models # the task is run_dbt_models now\n    proxied: true",
      after: "tasks:\n  - id: run_dbt_models\n    proxied: true"
    },
    fix: "List the id that the task has in Airflow, or remove the entry. Rename a task and its entry in one commit."
  },
  *find({ project }) {
    for (const listing of listingsOf(project)) {
      const { dag, file, certainty } = listing;
      const listed = new Set(listing.entries.map(({ id }) => id));
      for (const entry of listing.entries) {
        if (entry.idIsText && dag.tasks.some(({ taskId }) => taskId === entry.id)) continue;
        const known = dag.complete || !entry.idIsText ? "exact" : "unresolved";
        const meant2 = meantTask(listing, entry, listed);
        if (meant2 !== void 0) listed.add(meant2);
        const hint = meant2 === void 0 ? "" : ` (did you mean '${meant2}'?)`;
        yield {
          dagId: dag.dagId,
          taskId: entry.id,
          file: file.file,
          line: entry.line,
          certainty: weakest(certainty, known),
          message: entry.idIsText ? `DAG '${dag.dagId}' has no task '${entry.id}'${hint}.` : `YAML does not read the id ${entry.id} as text, so it is no task of DAG '${dag.dagId}'.`,
          effect: tellImportError(project, [dag.file]),
          fix: mend2(listing, entry, meant2)
        };
      }
    }
  }
};

// src/rules/proxied-state/unlisted-task.ts
var unlistedTask = {
  id: "proxied-state/unlisted-task",
  severity: "warning",
  title: "a task of the DAG is not listed",
  doc: {
    happens: "The task stays in Airflow.",
    why: "Airlift replaces listed tasks only. A file that lists every task says at a glance how far the migration is, and a new task that nobody thought of stands out.",
    example: {
      language: "yaml",
      before: "tasks:\n  - id: extract\n    proxied: true",
      after: "tasks:\n  - id: extract\n    proxied: true\n  - id: report\n    proxied: false"
    },
    fix: "List the task with `proxied: false` until it moves."
  },
  *find({ project }) {
    for (const { dag, file, entries, calls } of listingsOf(project)) {
      if (calls.length === 0) continue;
      const listed = new Set(entries.map(({ id }) => id));
      const left = dag.tasks.filter(({ taskId, mapped, certainty }) => !mapped && certainty === "exact" && !listed.has(taskId)).map(({ taskId }) => taskId);
      if (left.length === 0) continue;
      const isSettled = entries.every(({ id }) => dag.tasks.some(({ taskId }) => taskId === id));
      const edits = isSettled ? listTasks(file, left) : [];
      const summary = `List ${tellNames(left)} with proxied: false.`;
      yield {
        dagId: dag.dagId,
        file: file.file,
        line: 1,
        certainty: "exact",
        message: `${left.length === 1 ? "Task" : "Tasks"} ${tellNames(left)} of DAG '${dag.dagId}' ${left.length === 1 ? "is" : "are"} not listed.`,
        effect: left.length === 1 ? "It stays in Airflow." : "They stay in Airflow.",
        fix: edits.length === 0 ? { summary } : { summary, edits }
      };
    }
  }
};

// src/rules/registry.ts
var RULES = [
  cycle,
  doesNotParse,
  duplicateDagId,
  duplicateTaskId,
  unresolved,
  orphaned,
  airflowBehind,
  dagAdded,
  dagRemoved,
  dagRenamed,
  edgeChanged,
  partitionMismatch,
  scheduleChanged,
  taskAdded,
  taskRemoved,
  taskRenamed,
  keyCollision,
  missingDag,
  missingTask,
  notExecutable,
  replacedByDagProxy,
  splitAcrossLocations,
  unmappedDag,
  unmappedTask,
  defaultOperatorOnDagsterPlus,
  readyToDecommission,
  unsupportedAirflow,
  breaksDagFile,
  duplicateEntry,
  duplicateFile,
  ignoredFile,
  invalidShape,
  invalidYaml,
  mappedTask,
  noDagsInGlobals,
  notLoaded,
  taskInGroup,
  unknownDag,
  unknownTask,
  unlistedTask
];

export {
  canRead,
  readsFrom,
  overrideTaskId,
  rebuiltTaskId,
  dagsterName,
  dagAssetKey,
  weakest,
  copiesById,
  mappingsById,
  assetName,
  mappingsOf,
  mappingsOfTask,
  servedById,
  dagsById,
  dagsOfFile,
  callsOfFile,
  failuresOfFile,
  sameInstance,
  copiesOf,
  wouldPeer,
  originalOf,
  nearest,
  isOfLoader,
  callEffects,
  toImportError,
  RULES
};
