import {
  neighbourhood
} from "./chunk-C6L72J74.js";
import {
  OWNER_NAMES,
  RELOAD_RESULTS,
  SEVERITY_ORDER,
  bySeverity,
  count,
  failsUnaccepted,
  groupFindings,
  headline,
  html,
  idText,
  instanceScores,
  minute,
  movesOf,
  placeOf,
  reloadFailed,
  remarksOf,
  sentence,
  shortSha,
  visible
} from "./chunk-GRHGRUPB.js";

// src/report/html/assets.ts
import { createHash } from "node:crypto";
var STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --back: #ffffff; --soft: #f6f8fa; --line: #d1d9e0; --quiet: #59636e; --link: #0969da;
  --bad: #cf222e; --warn: #9a6700; --good: #1a7f37; --dagster: #0969da; --airflow: #6e7781; --none: #cf222e }
@media (prefers-color-scheme: dark) { :root { --text: #f0f6fc; --back: #0d1117; --soft: #151b23; --line: #3d444d; --quiet: #9198a1; --link: #4493f8;
  --bad: #f85149; --warn: #d29922; --good: #3fb950; --dagster: #4493f8; --airflow: #9198a1; --none: #f85149 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; color: var(--text); background: var(--back); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25; border-left: .4rem solid var(--quiet); padding-left: .75rem }
h1.blocked { border-color: var(--bad) } h1.drift { border-color: var(--warn) } h1.in-sync { border-color: var(--good) }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
code { font: .9em ui-monospace, monospace; background: var(--soft); border-radius: .25rem; padding: .1em .3em }
.quiet { color: var(--quiet) } .error { color: var(--bad) } .warning { color: var(--warn) } .good { color: var(--good) }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line) }
th, td { overflow-wrap: normal } td p, li p { margin: 0 0 .25rem }
#findings { list-style: none; padding: 0; margin: 0 } #findings > li { display: grid; grid-template-columns: 7rem 1fr 18rem; gap: .25rem 1rem; padding: .75rem 0; border-top: 1px solid var(--line) }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: .5rem 0 } fieldset { border: 0; padding: 0; margin: 0; display: flex; gap: .75rem }
input[type=search] { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--quiet); border-radius: .4rem; padding: .3rem .6rem }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px } a { color: var(--link) } progress { width: 8rem; accent-color: var(--dagster) }
.skip { position: absolute; left: -100vw } .skip:focus { position: static }
svg { display: block } svg text { fill: var(--text); font: 13px system-ui, sans-serif } svg text.owner { fill: var(--quiet); font-size: 11px }
svg .box { fill: var(--soft); stroke: var(--line) } svg .changed .box, svg .added .box { stroke: var(--text); stroke-width: 2 } svg .removed .box { stroke: var(--quiet); stroke-dasharray: 4 }
svg g:focus { outline: none } svg g:focus .box { stroke: var(--link); stroke-width: 4 }
svg .dagster { fill: var(--dagster) } svg .airflow { fill: var(--airflow) } svg .none { fill: var(--none) } svg .absent { fill: none }
svg .edge { fill: none; stroke: var(--quiet) } svg .edge.added { stroke: var(--good); stroke-width: 3 } svg .edge.removed { stroke: var(--bad); stroke-dasharray: 5 }
#findings > li[hidden] { display: none } @media print { form { display: none } }
@media (max-width: 45rem) { #findings > li { grid-template-columns: 1fr } table { font-size: .8rem } th, td { padding: .3rem .25rem } progress { width: 4.5rem } }
`;
var SCRIPT = `
const scrolls = new ResizeObserver((boxes) => {
  for (const { target } of boxes) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0
    else target.removeAttribute('tabindex')
  }
})
for (const box of document.querySelectorAll('.scroll')) scrolls.observe(box)
const form = document.getElementById('filter')
if (form) {
  const items = [...document.querySelectorAll('#findings > li')].map((item) => ({ item, text: item.textContent.toLowerCase() }))
  const boxes = [...form.querySelectorAll('input[type=checkbox]')]
  const apply = () => {
    const words = form.elements.text.value.toLowerCase().split(/\\s+/)
    const severities = boxes.filter((box) => box.checked).map((box) => box.value)
    let shown = 0
    for (const { item, text } of items) {
      item.hidden = !(severities.includes(item.dataset.severity) && words.every((word) => text.includes(word)))
      if (!item.hidden) shown += 1
    }
    document.getElementById('shown').textContent = shown + ' of ' + items.length + ' shown'
  }
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.hidden = false
  apply()
}
`;
var CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");
function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

// src/report/html/markup.ts
var Html = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
function markup(strings, ...values) {
  const parts = values.map((value, index) => (strings[index] ?? "") + told(value));
  return new Html(parts.join("") + (strings[values.length] ?? ""));
}
function told(value) {
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map((each) => each.text).join("\n");
  return html(visible(String(value)));
}
var NOTHING = markup``;

// src/report/html/findings.ts
var MOST_ITEMS = 5e3;
function findingsSection(report) {
  if (report.findings.length === 0) return NOTHING;
  const { breaks, outOfStep, warnings, notices, preExisting, accepted, fixed } = groupFindings(report);
  const findings = [breaks, outOfStep, warnings, notices, bySeverity(preExisting), accepted, fixed].flat();
  const left = findings.length - MOST_ITEMS;
  const more = left > 0 ? markup`<p>${count(left, "more finding")} in the JSON report.</p>` : NOTHING;
  return markup`<section aria-labelledby="findings-title"><h2 id="findings-title">Findings</h2>
${filter(findings)}
<ul id="findings">
${findings.slice(0, MOST_ITEMS).map(item)}
</ul>${more}</section>`;
}
function filter(findings) {
  const boxes = SEVERITY_ORDER.map((severity) => {
    const { length } = findings.filter((finding) => finding.severity === severity);
    return markup`<label><input type="checkbox" value="${severity}" checked> ${severity} (${length})</label>`;
  });
  return markup`<form id="filter" role="search" hidden><label>Filter <input type="search" name="text" autocomplete="off"></label>
<fieldset><legend class="skip">Severity</legend>${boxes}</fieldset><output id="shown" aria-live="polite"></output></form>`;
}
function item(finding) {
  const { severity, message, effect, fix, rule } = finding;
  const remarks = remarksOf(finding).map((remark) => markup`<p>${sentence(remark)}</p>`);
  const way = fix === void 0 ? NOTHING : markup`<p><strong>Way out:</strong> ${sentence(fix.summary)}</p>`;
  return markup`<li data-severity="${severity}"><div><span class="${severity}">${severity}</span><br><span class="quiet">${sinceWhen(finding)}</span></div>
<div><p><strong>${sentence(message)}</strong></p><p>${sentence(effect)}</p>${remarks}${way}<p class="quiet">${idText(rule)} ${idText(finding.fingerprint)}</p></div>
<div>${places(finding)}</div></li>`;
}
function sinceWhen({ accepted, origin }) {
  if (accepted !== void 0) {
    const until = accepted.until === void 0 ? "" : ` until ${idText(accepted.until)}`;
    return `accepted${until}: ${sentence(accepted.reason)}`;
  }
  return { introduced: "by this change", "pre-existing": "from before", fixed: "mended by this change" }[origin];
}
function places({ dagId, taskId, edge, location, file, line: line2 }) {
  const named = [
    ["DAG", dagId],
    ["task", taskId],
    ["edge", edge?.map((end) => idText(end)).join(" \u2192 ")],
    ["in", location],
    ["", file === void 0 ? void 0 : placeOf(file, line2)]
  ];
  return named.flatMap(
    ([name, id]) => id === void 0 ? [] : [markup`<div>${name} <code>${idText(id, 170)}</code></div>`]
  );
}

// src/report/html/layout.ts
function layout(graph) {
  const columns = columnsOf(graph);
  const rows = /* @__PURE__ */ new Map();
  return graph.tasks.map((task) => {
    const column = columns.get(task.taskId) ?? 0;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { task, column, row };
  });
}
function columnsOf({ tasks, edges }) {
  const downstream = new Map(tasks.map((task) => [task.taskId, []]));
  const waiting = new Map(tasks.map((task) => [task.taskId, 0]));
  for (const { from, to } of edges) {
    downstream.get(from)?.push(to);
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
  }
  const columns = /* @__PURE__ */ new Map();
  const ready = tasks.filter((task) => waiting.get(task.taskId) === 0).map((task) => task.taskId);
  for (let taskId = ready.shift(); taskId !== void 0; taskId = ready.shift()) {
    const column = columns.get(taskId) ?? 0;
    columns.set(taskId, column);
    for (const next of downstream.get(taskId) ?? []) {
      columns.set(next, Math.max(columns.get(next) ?? 0, column + 1));
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return columns;
}

// src/report/html/graph.ts
var MOST_TASKS = 300;
var MOST_GRAPHS = 20;
var WIDTH = 190;
var HEIGHT = 46;
var COLUMN = WIDTH + 60;
var ROW = HEIGHT + 18;
var MARGIN = 8;
function graphSection(graphs) {
  if (graphs.length === 0) return NOTHING;
  const drawn = graphs.slice(0, MOST_GRAPHS).map(drawing);
  const more = graphs.length > MOST_GRAPHS ? `${String(graphs.length - MOST_GRAPHS)} more changed DAGs are not drawn.` : "";
  return markup`<section aria-labelledby="graphs"><h2 id="graphs">Changed DAGs</h2>
<p class="quiet">The bar on the left of a task is who runs it before this change, the one on the right who runs it after: grey is Airflow, blue Dagster, red nobody. A dashed line goes away, a thick one is new.</p>
${drawn}<p class="quiet">${more}</p></section>`;
}
function drawing(whole, index) {
  const near = whole.tasks.length > MOST_TASKS ? neighbourhood(whole, MOST_TASKS) : { graph: whole, left: 0 };
  const name = markup`<summary><code>${idText(whole.dagId)}</code>, ${count(whole.tasks.length, "task")}</summary>`;
  if (near === null) return markup`<details>${name}<p>Too many tasks change to draw them.</p></details>`;
  const left = near.left === 0 ? NOTHING : markup`<p class="quiet">${count(near.left, "task")} further away not drawn.</p>`;
  const open = index === 0 ? markup` open` : NOTHING;
  return markup`<details${open}>${name}<div class="scroll">${picture(near.graph)}</div>${left}</details>`;
}
function picture(graph) {
  const placed = layout(graph);
  const places2 = new Map(placed.map((each) => [each.task.taskId, each]));
  const width = Math.max(0, ...placed.map((each) => each.column)) * COLUMN + WIDTH + 2 * MARGIN;
  const height = Math.max(0, ...placed.map((each) => each.row)) * ROW + HEIGHT + 2 * MARGIN;
  const lines = graph.edges.flatMap((edge) => {
    const from = places2.get(edge.from);
    const to = places2.get(edge.to);
    return from === void 0 || to === void 0 ? [] : [line(from, to, edge.state)];
  });
  return markup`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="Tasks of ${idText(graph.dagId)}">
${lines}
${placed.map((each) => node(each, graph))}
</svg>`;
}
function node({ task, column, row }, graph) {
  const x = MARGIN + column * COLUMN;
  const y = MARGIN + row * ROW;
  const { before, after, state } = task;
  const owners = ownersText(task);
  const upstream = graph.edges.filter((edge) => edge.to === task.taskId && edge.state !== "removed").length;
  const label = `${idText(task.taskId)}, ${state}, run by ${owners}, ${count(upstream, "upstream task")}`;
  return markup`<g class="${state}" tabindex="0" role="img" aria-label="${label}"><title>${label}</title>
<rect class="box" x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="4"/>
<rect class="${state === "added" ? "absent" : before}" x="${x}" y="${y}" width="8" height="${HEIGHT}"/><rect class="${state === "removed" ? "absent" : after}" x="${x + WIDTH - 8}" y="${y}" width="8" height="${HEIGHT}"/>
<text x="${x + 16}" y="${y + 19}">${idText(task.taskId, 22)}</text><text class="owner" x="${x + 16}" y="${y + 36}">${state === "unchanged" ? owners : `${state}: ${owners}`}</text></g>`;
}
function ownersText({ state, before, after }) {
  if (state === "added" || before === after) return OWNER_NAMES[after];
  return state === "removed" ? OWNER_NAMES[before] : `${OWNER_NAMES[before]} \u2192 ${OWNER_NAMES[after]}`;
}
function line(from, to, state) {
  const x1 = MARGIN + from.column * COLUMN + WIDTH;
  const y1 = MARGIN + from.row * ROW + HEIGHT / 2;
  const x2 = MARGIN + to.column * COLUMN;
  const y2 = MARGIN + to.row * ROW + HEIGHT / 2;
  const middle = (x1 + x2) / 2;
  return markup`<path class="edge ${state}" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}"/>`;
}

// src/report/html.ts
var MOST_ROWS = 5e3;
function renderHtml(report) {
  const title = headline(report);
  const head = markup`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>`;
  const body = markup`<a class="skip" href="#main">Skip to the findings</a>
<header><h1 class="${report.verdict}">${title}</h1>${source(report)}</header>
<main id="main">
${[reloads(report), forecast(report), findingsSection(report), execution(report), graphSection(report.graphs ?? []), scoreboard(report.scoreboard), notChecked(report)]}
</main>
<footer class="quiet"><p>${idText(report.tool.name)} ${idText(report.tool.version)}</p></footer>`;
  return `<!doctype html>
<html lang="en">
<head>
${head.text}
<style>${STYLE}</style>
</head>
<body>
${body.text}
<script>${SCRIPT}</script>
</body>
</html>
`;
}
function source({ base, head, cached }) {
  const against = base === null ? NOTHING : markup` against <code>${idText(shortSha(base.sha))}</code>`;
  const taken = cached.takenAt === null ? "" : ` of ${idText(minute(cached.takenAt))}`;
  const compared = { live: `Dagster${taken}`, snapshot: `a snapshot${taken}`, none: "nothing of Dagster" }[cached.source];
  return markup`<p class="quiet"><code>${idText(shortSha(head.sha))}</code>${against}, compared with ${compared}.</p>`;
}
function reloads(report) {
  if (report.reloads.length === 0) return NOTHING;
  const rows = report.reloads.map((reload) => {
    const tone = reloadFailed(reload, report) ? "error" : "good";
    const next = reload.next === void 0 ? NOTHING : markup`<p><strong>Next:</strong> ${sentence(reload.next)}</p>`;
    return markup`<tr><td><code>${idText(reload.location)}</code></td><td><p class="${tone}">${RELOAD_RESULTS[reload.result]}</p><p>${sentence(reload.reason)}</p>${next}</td><td>${Math.round(reload.seconds)} s</td></tr>`;
  });
  return tableSection("reloads", "Reloads", ["Code location", "Result", "Took"], rows);
}
function forecast(report) {
  if (report.forecast.length === 0) return NOTHING;
  const words = { loads: "loads", fails: "will fail to load", unknown: "unknown" };
  const tones = { loads: "good", fails: "error", unknown: "warning" };
  const rows = report.forecast.slice(0, MOST_ROWS).map((each) => {
    const { location, outcome, error } = each;
    const isAccepted = outcome === "fails" && !failsUnaccepted(each, report.findings);
    const tone = isAccepted ? "warning" : tones[outcome];
    const remark = isAccepted ? ", which is accepted" : "";
    const why = error === void 0 ? NOTHING : markup`<p><code>${sentence(error)}</code></p>`;
    return markup`<tr><td><code>${idText(location)}</code></td><td><p class="${tone}">${words[outcome]}${remark}</p>${why}</td></tr>`;
  });
  return tableSection("forecast", "The next load of each code location", ["Code location", "Outcome"], rows);
}
function execution(report) {
  const { moved, added, removed } = movesOf(report);
  const tasks = [
    ...moved.map((task) => ({ task, before: OWNER_NAMES[task.before], after: OWNER_NAMES[task.after] })),
    ...added.map((task) => ({ task, before: "not there", after: OWNER_NAMES[task.after] })),
    ...removed.map((task) => ({ task, before: OWNER_NAMES[task.before], after: "gone" }))
  ];
  if (tasks.length === 0) return NOTHING;
  const rows = tasks.slice(0, MOST_ROWS).map(({ task, before, after }) => {
    const rollBack = task.before === "dagster" && task.after === "airflow" ? " (roll-back)" : "";
    const keys = task.assets.slice(0, 20).map((asset) => markup`<code>${idText(asset)}</code>`);
    return markup`<tr><td><code>${idText(task.dagId)}</code><br><code>${idText(task.taskId)}</code></td><td>${before}</td><td>${after}${rollBack}</td><td>${keys}</td></tr>`;
  });
  const header = ["DAG and task", "Before", "After", "Assets"];
  return tableSection("execution", "Who runs each task", header, rows);
}
function scoreboard(scores) {
  if (scores.length === 0) return NOTHING;
  const together = instanceScores(scores).map(({ instance, score }) => ({
    name: markup`<strong>${idText(instance)}</strong>`,
    score
  }));
  const each = scores.slice(0, MOST_ROWS).map((score) => ({ name: markup`<code>${idText(score.dagId)}</code>`, score }));
  const rows = [...together, ...each].map(({ name: who, score }) => {
    const part = (name, now, before) => markup`<progress max="${Math.max(1, score.tasks)}" value="${now}" aria-label="${name}"></progress> ${now} of ${score.tasks}${now === before ? "" : ` (before: ${String(before)})`}`;
    return markup`<tr><td>${who}</td><td>${part("mapped", score.mapped, score.before.mapped)}</td><td>${part("proxied", score.proxied, score.before.proxied)}</td></tr>`;
  });
  return tableSection("scoreboard", "How far the migration is", ["DAG", "Mapped to assets", "Run by Dagster"], rows);
}
function notChecked({ skipped }) {
  if (skipped.length === 0) return NOTHING;
  const items = skipped.map(({ what, why }) => markup`<li>${sentence(what)}: ${sentence(why)}</li>`);
  return section("skipped", `Not checked: ${count(skipped.length, "thing")}`, markup`<ul>${items}</ul>`);
}
function section(id, title, content) {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content}</section>`;
}
function tableSection(id, title, header, rows) {
  const cells = header.map((name) => markup`<th scope="col">${name}</th>`);
  const table = markup`<div class="scroll" role="group" aria-labelledby="${id}"><table><thead><tr>${cells}</tr></thead><tbody>
${rows}
</tbody></table></div>`;
  return section(id, title, table);
}

export {
  renderHtml
};
