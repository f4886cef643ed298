import {
  neighbourhood
} from "./chunk-C6L72J74.js";
import {
  ID_LENGTH,
  OWNER_NAMES,
  PROSE_LENGTH,
  RELOAD_RESULTS,
  age,
  bar,
  bySeverity,
  causesOf,
  change,
  comingsAndGoings,
  count,
  failsUnaccepted,
  groupFindings,
  hasChanged,
  headline,
  html,
  idText,
  instanceScores,
  isStale,
  minute,
  movesOf,
  pathTail,
  percent,
  placeOf,
  reloadFailed,
  remarksOf,
  sentence,
  shortSha,
  shorten,
  totalScore,
  visible
} from "./chunk-GRHGRUPB.js";

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
  return value.length;
}
function markdownTable(table2, options) {
  const settings = options || {};
  const align = (settings.align || []).concat();
  const stringLength = settings.stringLength || defaultStringLength;
  const alignments = [];
  const cellMatrix = [];
  const sizeMatrix = [];
  const longestCellByColumn = [];
  let mostCellsPerRow = 0;
  let rowIndex = -1;
  while (++rowIndex < table2.length) {
    const row2 = [];
    const sizes2 = [];
    let columnIndex2 = -1;
    if (table2[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table2[rowIndex].length;
    }
    while (++columnIndex2 < table2[rowIndex].length) {
      const cell2 = serialize(table2[rowIndex][columnIndex2]);
      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell2);
        sizes2[columnIndex2] = size;
        if (longestCellByColumn[columnIndex2] === void 0 || size > longestCellByColumn[columnIndex2]) {
          longestCellByColumn[columnIndex2] = size;
        }
      }
      row2.push(cell2);
    }
    cellMatrix[rowIndex] = row2;
    sizeMatrix[rowIndex] = sizes2;
  }
  let columnIndex = -1;
  if (typeof align === "object" && "length" in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex]);
    }
  } else {
    const code2 = toAlignment(align);
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code2;
    }
  }
  columnIndex = -1;
  const row = [];
  const sizes = [];
  while (++columnIndex < mostCellsPerRow) {
    const code2 = alignments[columnIndex];
    let before = "";
    let after = "";
    if (code2 === 99) {
      before = ":";
      after = ":";
    } else if (code2 === 108) {
      before = ":";
    } else if (code2 === 114) {
      after = ":";
    }
    let size = settings.alignDelimiters === false ? 1 : Math.max(
      1,
      longestCellByColumn[columnIndex] - before.length - after.length
    );
    const cell2 = before + "-".repeat(size) + after;
    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length;
      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size;
      }
      sizes[columnIndex] = size;
    }
    row[columnIndex] = cell2;
  }
  cellMatrix.splice(1, 0, row);
  sizeMatrix.splice(1, 0, sizes);
  rowIndex = -1;
  const lines2 = [];
  while (++rowIndex < cellMatrix.length) {
    const row2 = cellMatrix[rowIndex];
    const sizes2 = sizeMatrix[rowIndex];
    const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
    columnIndex = -1;
    const line = [];
    while (++columnIndex < cellsInRow) {
      const cell2 = row2[columnIndex] || "";
      let before = "";
      let after = "";
      if (settings.alignDelimiters !== false) {
        const size = longestCellByColumn[columnIndex] - (sizes2[columnIndex] || 0);
        const code2 = alignments[columnIndex];
        if (code2 === 114) {
          before = " ".repeat(size);
        } else if (code2 === 99) {
          const half = size / 2;
          if (size % 2) {
            before = " ".repeat(half + 0.5);
            after = " ".repeat(half - 0.5);
          } else {
            before = " ".repeat(half);
            after = before;
          }
        } else {
          after = " ".repeat(size);
        }
      }
      if (settings.delimiterStart !== false && !columnIndex) {
        line.push("|");
      }
      if (settings.padding !== false && // Don’t add the opening space if we’re not aligning and the cell is
      // empty: there will be a closing space.
      !(settings.alignDelimiters === false && cell2 === "") && (settings.delimiterStart !== false || columnIndex)) {
        line.push(" ");
      }
      if (settings.alignDelimiters !== false) {
        line.push(before);
      }
      line.push(cell2);
      if (settings.alignDelimiters !== false) {
        line.push(after);
      }
      if (settings.padding !== false) {
        line.push(" ");
      }
      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push("|");
      }
    }
    lines2.push(
      settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join("")
    );
  }
  return lines2.join("\n");
}
function serialize(value) {
  return value === null || value === void 0 ? "" : String(value);
}
function toAlignment(value) {
  const code2 = typeof value === "string" ? value.codePointAt(0) : 0;
  return code2 === 67 || code2 === 99 ? 99 : code2 === 76 || code2 === 108 ? 108 : code2 === 82 || code2 === 114 ? 114 : 0;
}

// src/report/markdown-text.ts
function code(id, max = ID_LENGTH) {
  const text = idText(id, max);
  if (text.trim() === "") return "(empty)";
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  const padding = /^[ `]|[ `]$/.test(text) ? " " : "";
  return fence + padding + text + padding + fence;
}
var AUTOLINKED = /@[\w-]|#\d|:\/\/|\b[wW]{3}\.|\b(?:gh|[A-Z][A-Z0-9]+)-\d|(?<![\w.])[0-9a-fA-F]{7,40}(?![\w.])|:[\w+-]+:|\$/;
function prose(text, max = PROSE_LENGTH) {
  const parts = sentence(text, max).split("`");
  const lone = parts.length % 2 === 0 ? parts.length - 1 : void 0;
  const rendered = parts.map((part, index) => {
    if (index === lone) return "\\`" + literal(part);
    return index % 2 === 1 ? quotedCode(part, max) : literal(part);
  });
  return escapeLineStart(rendered.join("").trim());
}
function quotedCode(text, max) {
  return text.trim() === "" ? "" : code(text, max);
}
function escapeLineStart(line) {
  return line.replace(/^[#+=-]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}
var QUOTED = /^([([]*)'([^'\s]+)'([)\].,;:!?]*)$/;
function literal(text) {
  return text.split(/( +)/).map((token) => {
    const [, before = "", quoted, after = ""] = QUOTED.exec(token) ?? [];
    if (quoted !== void 0) return literalToken(before) + code(quoted) + literalToken(after);
    if (!AUTOLINKED.test(token)) return literalToken(token);
    const [end = ""] = /[.,;:!?)]*$/.exec(token) ?? [];
    const linked = token.slice(0, token.length - end.length);
    return linked === "" ? code(token, PROSE_LENGTH) : code(linked, PROSE_LENGTH) + literalToken(end);
  }).join("");
}
function literalToken(token) {
  return token.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/[\\`*_[\]>|~!{}]/g, "\\$&");
}
function strong(fragment) {
  return fragment === "" ? "" : `**${fragment}**`;
}
function lines(...fragments) {
  return fragments.filter((fragment) => fragment !== void 0 && fragment !== "").join("<br>");
}
function table(header, rows) {
  return markdownTable(
    [header.map((name) => name.replace(/ /g, "\xA0")), ...rows].map((row) => row.map((fragment) => cell(fragment))),
    { alignDelimiters: false }
  );
}
function cell(fragment) {
  return fragment.replace(
    /(\\*)\|/g,
    (_, backslashes) => backslashes.length % 2 === 1 ? `${backslashes}|` : `${backslashes}\\|`
  );
}
function block(text, language, max = 4e3) {
  const body = shorten(visible(text.slice(0, max * 4)), max, "end").replace(/\n+$/, "");
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}
${body}
${fence}`;
}
function folded(summary, body) {
  return `<details>
<summary>${html(summary)}</summary>

${body}

</details>`;
}
function link(text, url) {
  return `[${text}](<${url.replace(/[\s<>|\\]/g, encodeURIComponent)}>)`;
}
function byteLength(text) {
  return Buffer.byteLength(text, "utf8");
}

// src/report/sections/view.ts
function capped(items, limits, render) {
  const shown = [];
  let bytes = 0;
  for (const item2 of items) {
    if (shown.length >= limits.rows) break;
    const rendered = render(item2);
    bytes += byteLength(typeof rendered === "string" ? rendered : rendered.join(" | "));
    if (bytes > limits.bytes && shown.length > 0) break;
    shown.push(rendered);
  }
  return { shown, left: items.length - shown.length };
}
function moreLine(left, elsewhere) {
  return left === 0 ? "" : `

\u2026and ${String(left)} more in ${elsewhere}.`;
}

// src/report/sections/accept.ts
function acceptSection(view) {
  const { breaks, outOfStep, warnings } = view.groups;
  const open = [...breaks, ...outOfStep, ...warnings];
  if (view.report.mode === "reload" || open.length === 0) return null;
  const { shown, left } = capped(open, view.limits, item);
  const body = lines(
    "In the config file, under `accept`, with a reason: `fingerprint: FINGERPRINT`.",
    view.acceptLabel === void 0 ? void 0 : "On this pull request, where the workflow listens to comments: `/airlift-drift accept FINGERPRINT reason`."
  );
  return {
    name: "the fingerprints",
    keep: 25,
    text: folded(
      `Accept single findings (${String(open.length)})`,
      `${body}

${shown.join("\n")}${moreLine(left, view.elsewhere)}`
    )
  };
}
function item({ fingerprint, rule, dagId, taskId, location }) {
  const subject = [rule, dagId, taskId, location].filter((id) => id !== void 0);
  return `- ${code(fingerprint)}: ${subject.map((id) => code(id)).join(" \xB7 ")}`;
}

// src/report/sections/diagram.ts
var MOST_TASKS = 30;
var MOST_EDGES = 60;
function diagramSection(view) {
  const drawable = (view.report.graphs ?? []).map((graph) => neighbourhood(graph, MOST_TASKS)).filter((near) => near !== null && near.graph.edges.length <= MOST_EDGES);
  const [first] = drawable;
  if (first === void 0 || first === null) return null;
  const rest = first.left === 0 ? "" : ` ${count(first.left, "task")} further away ${first.left === 1 ? "is" : "are"} not drawn.`;
  const legend = `DAG ${code(first.graph.dagId)} after this change. Blue runs in Dagster, grey in Airflow, red nowhere; a thick border is a changed task, a dotted line goes away.${rest}`;
  const body = `${legend}

${block(mermaid(first.graph), "mermaid", 2e4)}${edgeList(first.graph)}`;
  return { name: "the diagram", keep: 20, text: folded("Diagram of the changed tasks", body) };
}
function edgeList(graph) {
  const changed = graph.edges.filter((edge) => edge.state !== "unchanged");
  if (changed.length === 0) return "";
  const items = changed.map(
    ({ from, to, state }) => `- ${code(from)} \u2192 ${code(to)} ${state === "added" ? "is new" : "goes away"}`
  );
  return `

${items.join("\n")}`;
}
var CLASSES = [
  "classDef dagster fill:#0969da,color:#ffffff,stroke:#0550ae",
  "classDef airflow fill:#6e7781,color:#ffffff,stroke:#424a53",
  "classDef none fill:#cf222e,color:#ffffff,stroke:#82071e",
  "classDef gone fill:transparent,color:#768390,stroke:#768390,stroke-dasharray:4",
  "classDef changed stroke-width:4px"
];
function mermaid(graph) {
  const numbers = new Map(graph.tasks.map((task, index) => [task.taskId, `t${String(index)}`]));
  const nodes = graph.tasks.flatMap((task) => {
    const number = numbers.get(task.taskId) ?? "";
    const gone = task.state === "removed";
    const moved = task.before !== task.after && task.state === "changed";
    const owner = gone ? "removed" : moved ? `${OWNER_NAMES[task.before]} \u2192 ${OWNER_NAMES[task.after]}` : "";
    const label = owner === "" ? mermaidText(task.taskId) : `${mermaidText(task.taskId)}<br>${owner}`;
    const mark = task.state === "unchanged" ? [] : [`class ${number} changed`];
    return [`${number}["${label}"]`, `class ${number} ${gone ? "gone" : task.after}`, ...mark];
  });
  const edges = graph.edges.map(({ from, to, state }) => {
    const arrow = state === "added" ? "==>" : state === "removed" ? "-.->" : "-->";
    return `${numbers.get(from) ?? ""} ${arrow} ${numbers.get(to) ?? ""}`;
  });
  return ["flowchart TD", ...[...nodes, ...edges, ...CLASSES].map((line) => `  ${line}`)].join("\n");
}
function mermaidText(id) {
  return idText(id, 60).replace(/[^\p{L}\p{N}_.-]/gu, (character) => `#${String(character.codePointAt(0) ?? 0)};`);
}

// src/report/sections/findings.ts
function breaksSection(view) {
  return tableSection(view, view.groups.breaks, { title: "What breaks", name: "what breaks", keep: 100 });
}
function outOfStepSection(view) {
  const title = view.report.mode === "check" ? "Out of step after the merge" : "Out of step";
  return tableSection(view, view.groups.outOfStep, { title, name: "what is out of step", keep: 90 });
}
function warningsSection(view) {
  return tableSection(view, view.groups.warnings, { title: "Worth a look", name: "the warnings", keep: 80 });
}
function noticesSection(view) {
  return list(view, view.groups.notices, { title: "Notes", name: "the notes", keep: 30 });
}
function preExistingSection(view) {
  const open = { title: "From before this change", name: "what was so before this change", keep: 50 };
  return list(view, bySeverity(view.groups.preExisting), open);
}
function acceptedSection(view) {
  return list(view, view.groups.accepted, { title: "Accepted", name: "what is accepted", keep: 45 }, acceptance);
}
function fixedSection(view) {
  return list(view, view.groups.fixed, { title: "\u2705 Mended by this change", name: "what this change mends", keep: 40 });
}
function tableSection(view, findings, { title, name, keep }) {
  if (findings.length === 0) return null;
  const shared = sharedWayOut(findings);
  const { shown, left } = capped(findings, view.limits, (finding) => [
    lines(what(finding), shared === void 0 ? wayOut(finding.fix?.summary) : void 0, where(view, finding))
  ]);
  const header = shared === void 0 ? "What, the way out, and where" : "What, and where";
  const text = [`#### ${title}`, table([header], shown) + moreLine(left, view.elsewhere), wayOut(shared)];
  return { name, keep, text: text.filter((part) => part !== "").join("\n\n") };
}
function sharedWayOut(findings) {
  const summaries = new Set(findings.map((finding) => finding.fix?.summary));
  return summaries.size === 1 && findings.length > 1 ? findings[0]?.fix?.summary : void 0;
}
function wayOut(summary) {
  return summary === void 0 ? "" : `**Way out:** ${prose(summary)}`;
}
function what(finding) {
  const remarks = remarksOf(finding).map((remark) => prose(remark));
  return lines(strong(prose(finding.message)), prose(finding.effect), ...remarks);
}
function where(view, finding) {
  const { dagId, taskId, edge, location, file, line, rule } = finding;
  const place = file === void 0 ? void 0 : placeOf(pathTail(file, view.limits.path), line);
  const parts = [
    dagId === void 0 ? void 0 : `DAG ${code(dagId)}`,
    taskId === void 0 ? void 0 : `task ${code(taskId)}`,
    edge === void 0 ? void 0 : `edge ${code(edge[0])} \u2192 ${code(edge[1])}`,
    location === void 0 ? void 0 : `in ${code(location)}`,
    place === void 0 ? void 0 : code(place, 120),
    ruleName(view, rule)
  ];
  return parts.filter((part) => part !== void 0).join(" \xB7 ");
}
function ruleName(view, rule) {
  const url = /^[a-z-]{1,40}\/[a-z-]{1,60}$/.test(rule) ? view.ruleUrl?.(rule) : void 0;
  return url === void 0 ? code(rule) : link(code(rule), url);
}
function list(view, findings, words, extra = () => "") {
  if (findings.length === 0) return null;
  const { shown, left } = capped(findings, view.limits, (finding) => listItem(view, finding) + extra(finding));
  const body = shown.join("\n") + moreLine(left, view.elsewhere);
  return { name: words.name, keep: words.keep, text: folded(`${words.title} (${String(findings.length)})`, body) };
}
function listItem(view, finding) {
  const remarks = remarksOf(finding).map((remark) => ` ${prose(remark)}`);
  const subject = [finding.dagId, finding.taskId, finding.location].filter((id) => id !== void 0);
  const about = subject.length === 0 ? "" : `${subject.map((id) => code(id)).join(" \xB7 ")}: `;
  return `- ${about}${prose(finding.message)}${remarks.join("")} (${ruleName(view, finding.rule)})`;
}
function acceptance({ accepted }) {
  if (accepted === void 0) return "";
  const until = accepted.until === void 0 ? "" : ` until ${code(accepted.until, 20)}`;
  return ` Accepted${until}: ${prose(accepted.reason, 200)}`;
}

// src/report/sections/mend.ts
var MOST_PATCH_CHARACTERS = 4e3;
function mendSection(view) {
  const findings = [...view.groups.breaks, ...view.groups.warnings].filter(hasRepair);
  if (findings.length === 0) return null;
  const { shown, left } = capped(findings, view.limits, ({ fix }) => repair(fix));
  const body = shown.join("\n\n") + moreLine(left, view.elsewhere);
  const title = `How to mend (${String(findings.length)})`;
  return {
    name: "the repairs",
    keep: 70,
    text: folded(title, `${body}

\`airlift-drift fix --write\` does the same.`)
  };
}
function hasRepair(finding) {
  return finding.fix !== void 0 && (finding.fix.rename !== void 0 || (finding.fix.edits ?? []).length > 0);
}
function repair(fix) {
  const rename = fix.rename === void 0 ? [] : [`Rename ${code(fix.rename.from, 120)} to ${code(fix.rename.to, 120)}.`];
  const edits = isShown(fix.patch) ? [block(fix.patch, "diff")] : (fix.edits ?? []).map(editText);
  return [prose(fix.summary), ...rename, ...edits].join("\n\n");
}
function isShown(patch) {
  return patch !== void 0 && patch.length <= MOST_PATCH_CHARACTERS;
}
function editText(edit) {
  const file = code(edit.file, 120);
  const end = edit.to > edit.from ? ` to ${String(edit.to)}` : "";
  if (edit.text === "") return `${file}: delete line ${String(edit.from)}${end}.`;
  const what2 = edit.to < edit.from ? `insert before line ${String(edit.from)}` : `line ${String(edit.from)}${end} becomes`;
  return `${file}, ${what2}:

${block(edit.text, languageOf(edit.file))}`;
}
function languageOf(file) {
  if (/\.ya?ml$/i.test(file)) return "yaml";
  return /\.py$/i.test(file) ? "python" : "text";
}

// src/report/sections/migration.ts
function executionSection(view) {
  const moves = movesOf(view.report);
  const rest = comingsAndGoings(moves);
  const { shown, left } = capped(moves.moved, view.limits, (task) => [
    lines(code(task.dagId), code(task.taskId)),
    lines(ownerText(task), assetText(task.assets))
  ]);
  const rows = shown.length === 0 ? "" : table(["Task", "Who runs it"], shown);
  const parts = ["#### Who runs what", rows + moreLine(left, view.elsewhere), rest].filter((part) => part !== "");
  return parts.length === 1 ? null : { name: "who runs each task", keep: 75, text: parts.join("\n\n") };
}
function ownerText({ before, after }) {
  const move = `${OWNER_NAMES[before]} \u2192 **${OWNER_NAMES[after]}**`;
  if (before === "dagster" && after === "airflow") return `${move} \u21A9\uFE0F roll-back`;
  return move;
}
function assetText(assets) {
  const shown = assets.slice(0, 3).map((asset) => code(asset));
  const more = assets.length > shown.length ? [`and ${String(assets.length - shown.length)} more`] : [];
  return [...shown, ...more].join(" ");
}
function scoreboardSection(view) {
  const scores = view.report.scoreboard;
  const total = totalScore(scores);
  if (total.tasks === 0) return null;
  const changed = scores.filter(hasChanged);
  const listed = changed.length > 0 || scores.length > 5 ? changed : scores;
  const totals = scores.length === 1 ? [] : [{ name: `**${count(scores.length, "DAG")}**`, score: total }];
  const instances = instanceScores(scores).map(({ instance, score }) => ({ name: `**${code(instance)}**`, score }));
  const { shown, left } = capped(
    [...totals, ...instances, ...listed.map((score) => ({ name: code(score.dagId), score }))],
    view.limits,
    ({ name, score }) => [
      name,
      lines(
        share("mapped", score.mapped, score.before.mapped, score),
        share("proxied", score.proxied, score.before.proxied, score)
      )
    ]
  );
  const intro = `Of ${count(total.tasks, "task")}: mapped to assets, and proxied, so that Dagster runs them.`;
  const rows = table(["", "Mapped, and proxied"], shown);
  return {
    name: "the scoreboard",
    keep: 60,
    text: `#### How far the migration is

${intro}

${rows}${moreLine(left, view.elsewhere)}`
  };
}
function share(what2, now, before, score) {
  const moved = change(before, now);
  const delta = moved === "" ? "" : ` **${moved}**`;
  return `${bar(now, score.tasks)} ${percent(now, score.tasks)} ${what2}: ${String(now)} of ${String(score.tasks)}${delta}`;
}

// src/report/sections/outcome.ts
var SIGNS = { blocked: "\u{1F534}", drift: "\u{1F7E1}", unknown: "\u26AA", "in-sync": "\u{1F7E2}" };
function verdictSection(view) {
  const { report } = view;
  return { name: "the verdict", keep: "always", text: `### ${SIGNS[report.verdict]} ${headline(report)}` };
}
function forecastSection(view) {
  const { report } = view;
  if (report.forecast.length === 0 || report.reloads.length > 0) return null;
  const loading = report.forecast.filter((forecast) => forecast.outcome === "loads");
  const telling = ["fails", "unknown"].flatMap(
    (outcome) => report.forecast.filter((forecast) => forecast.outcome === outcome)
  );
  const { shown, left } = capped(telling, view.limits, (forecast) => forecastItem(report, forecast));
  const rest = loading.length === 0 ? [] : [`- \u2705 ${loadingText(loading)}`];
  return { name: "the forecast", keep: 95, text: [...shown, ...rest].join("\n") + moreLine(left, view.elsewhere) };
}
function loadingText(loading) {
  if (loading.length > 3) return `${String(loading.length)} code locations load.`;
  return `${loading.map((forecast) => code(forecast.location)).join(", ")} ${loading.length === 1 ? "loads" : "load"}.`;
}
function forecastItem(report, forecast) {
  const location = code(forecast.location);
  const why = forecast.error === void 0 ? "." : `: ${errorText(forecast.error)}`;
  if (forecast.outcome === "unknown") {
    return `- \u2754 Whether ${location} loads is unknown${forecast.error === void 0 ? "." : `: ${prose(forecast.error)}`}`;
  }
  const causes = causesOf(forecast, report.findings);
  if (!failsUnaccepted(forecast, report.findings)) return `- \u2611\uFE0F ${location} will fail to load, which is accepted${why}`;
  const before = causes.length > 0 && causes.every((finding) => finding.origin !== "introduced");
  const since = before ? ", as it would before this change" : "";
  return `- \u274C ${location} **will fail to load**${since}${why}`;
}
function errorText(error) {
  return code(error.replace(/\s+/g, " "), 200);
}
function reloadsSection(view) {
  const { report } = view;
  if (report.reloads.length === 0) return null;
  const failed = report.reloads.filter((reload) => reloadFailed(reload, report));
  const fine = report.reloads.filter((reload) => !reloadFailed(reload, report));
  const { shown, left } = capped([...failed, ...fine], view.limits, (reload) => reloadRow(report, reload));
  const rows = table(["Result, and what is next", "Code location"], shown);
  return { name: "the reloads", keep: 97, text: rows + moreLine(left, view.elsewhere) };
}
function reloadRow(report, reload) {
  const sign = reloadFailed(reload, report) ? "\u274C" : "\u2705";
  const left = reload.differencesLeft ?? 0;
  return [
    lines(
      `${sign} **${RELOAD_RESULTS[reload.result]}**`,
      prose(reload.reason),
      left > 0 ? `${count(left, "difference")} left` : void 0,
      reload.next === void 0 ? void 0 : `**Next:** ${prose(reload.next)}`
    ),
    lines(code(reload.location), `${String(Math.round(reload.seconds))} s`)
  ];
}

// src/report/sections/sources.ts
function skippedSection(view) {
  const { skipped } = view.report;
  if (skipped.length === 0) return null;
  const limits = { ...view.limits, rows: Math.min(view.limits.rows, 100), bytes: Math.min(view.limits.bytes, 4e3) };
  const { shown, left } = capped(skipped, limits, ({ what: what2, why }) => `- ${prose(what2, 120)}: ${prose(why, 300)}`);
  return {
    name: "what was not checked",
    keep: "always",
    text: `#### Not checked

${shown.join("\n")}${moreLine(left, view.elsewhere)}`
  };
}
function cachedSection(view) {
  const { cached } = view.report;
  if (cached.source === "none") return null;
  const wrong = cached.locations.filter((location) => location.status !== "loaded");
  const { shown, left } = capped(
    wrong,
    view.limits,
    ({ name, status, error }) => status === "loading" ? `- ${code(name)} was loading when it was read.` : `- ${code(name)} is in error now${error === void 0 ? "." : `: ${code(error.replace(/\s+/g, " "), 300)}`}`
  );
  const versions = [...new Set(cached.locations.flatMap(({ airliftVersion }) => airliftVersion ?? []))].sort();
  const airlift = versions.length === 0 ? "" : `, dagster-airlift ${versions.slice(0, 5).map((version) => code(version, 20)).join(", ")}`;
  const old = cached.source === "snapshot" && view.now !== void 0 && isStale(cached.takenAt ?? "", view.now);
  const source = `${old ? "\u26A0\uFE0F " : ""}Compared with ${cachedSource(cached, view.now)}: ${count(cached.locations.length, "code location")}${airlift}.`;
  const list2 = shown.length === 0 ? "" : `

${shown.join("\n")}${moreLine(left, view.elsewhere)}`;
  return { name: "the source of the cached definitions", keep: 85, text: source + list2 };
}
function cachedSource({ source, takenAt }, now) {
  if (source === "live") return "what Dagster has cached now";
  if (takenAt === null) return "a snapshot";
  const old = now === void 0 ? void 0 : age(takenAt, now);
  return `a snapshot taken ${code(minute(takenAt), 40)}${old === void 0 ? "" : ` (${old})`}`;
}
function footerSection(view) {
  const { report } = view;
  const against = report.base === null ? "" : ` against ${code(shortSha(report.base.sha), 40)}`;
  const run = view.runUrl === void 0 ? "the job" : link("the job", view.runUrl);
  const parts = [
    `${code(report.tool.name, 40)} ${code(report.tool.version, 40)} on ${code(shortSha(report.head.sha), 40)}${against}`,
    `Re-run ${run} to check again`,
    ...acceptParts(view)
  ];
  return { name: "the footer", keep: "always", text: `---

<sub>${parts.join(" \xB7 ")}</sub>` };
}
function acceptParts({ groups, acceptLabel }) {
  if (groups.breaks.length + groups.warnings.length + groups.outOfStep.length === 0) return [];
  const entry = "list it under `accept` in the config file";
  return [
    `To accept a finding, ${entry}${acceptLabel === void 0 ? "" : ` or set the label ${code(acceptLabel, 60)}`}`
  ];
}
function dagsSection(view) {
  const incomplete = view.report.dags.filter((dag) => !dag.complete);
  if (incomplete.length === 0) return null;
  const { shown, left } = capped(incomplete, view.limits, (dag) => `- ${code(dag.dagId)} (${code(dag.file, 120)})`);
  const title = `Only partly readable (${String(incomplete.length)}): nothing is claimed about what is missing`;
  return {
    name: "the partly readable DAGs",
    keep: 35,
    text: folded(title, shown.join("\n") + moreLine(left, view.elsewhere))
  };
}

// src/report/document.ts
var ORDER = [
  verdictSection,
  reloadsSection,
  forecastSection,
  breaksSection,
  mendSection,
  outOfStepSection,
  warningsSection,
  executionSection,
  scoreboardSection,
  diagramSection,
  preExistingSection,
  acceptedSection,
  fixedSection,
  noticesSection,
  dagsSection,
  acceptSection,
  skippedSection,
  cachedSection,
  footerSection
];
function documentSections(report, limits, elsewhere, options) {
  const view = { report, groups: groupFindings(report), limits, elsewhere, ...options };
  return ORDER.map((section) => section(view)).filter((section) => section !== null);
}

// src/report/fit.ts
function fit(sections, budget, elsewhere) {
  const kept = new Set(sections);
  const left = [];
  let document = join(kept, left, elsewhere);
  while (byteLength(document) > budget) {
    const lowest = lowestOf(kept);
    if (lowest === void 0) return document;
    kept.delete(lowest);
    left.unshift(lowest);
    document = join(kept, left, elsewhere);
  }
  return document;
}
function lowestOf(sections) {
  let lowest;
  for (const section of sections) {
    if (section.keep === "always") continue;
    if (lowest === void 0 || lowest.keep === "always" || section.keep <= lowest.keep) lowest = section;
  }
  return lowest;
}
function join(kept, left, elsewhere) {
  const texts = [...kept].map((section) => section.text);
  if (left.length > 0) {
    const note = `Left out for length: ${left.map((section) => section.name).join(", ")}. See ${elsewhere}.`;
    texts.splice(texts.length - 1, 0, note);
  }
  return `${texts.join("\n\n")}
`;
}

export {
  code,
  prose,
  block,
  documentSections,
  fit
};
