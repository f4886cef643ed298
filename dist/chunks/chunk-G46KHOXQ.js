import {
  require_picomatch
} from "./chunk-5TW4VWTR.js";
import {
  textOrder
} from "./chunk-6YWLJHJZ.js";
import {
  __toESM
} from "./chunk-WF4UIEAK.js";

// src/rules/judge.ts
var import_picomatch = __toESM(require_picomatch(), 1);

// src/rules/fingerprint.ts
import { createHash } from "node:crypto";
function fingerprintOf(rule, found) {
  const { dagId, taskId, edge, location, instance, file, subject } = found;
  const identity = [rule, dagId, taskId, edge, location, instance, dagId === void 0 ? file : void 0, subject];
  return createHash("sha256").update(JSON.stringify(identity.map((part) => part ?? null))).digest("hex").slice(0, 12);
}

// src/rules/judge.ts
function soften(severity, certainty) {
  if (certainty === "exact") return severity;
  return certainty === "conditional" && severity === "error" ? "warning" : "notice";
}
function severityOf(rule, broughtByChange, found, configured) {
  if (configured !== void 0) return configured === "off" ? "off" : soften(configured, found.certainty);
  const byDefault = typeof rule.severity === "string" ? rule.severity : rule.severity[broughtByChange ? "introduced" : "otherwise"];
  return soften(byDefault, found.certainty);
}
function covers(acceptance, rule, found, fingerprint) {
  const { dag, task } = acceptance;
  const matches = (pattern, value) => value !== void 0 && import_picomatch.default.isMatch(value, pattern);
  return (acceptance.rule === void 0 || acceptance.rule === rule) && (acceptance.fingerprint === void 0 || acceptance.fingerprint === fingerprint) && (dag === void 0 || matches(dag, found.dagId)) && (task === void 0 || matches(task, found.taskId));
}
function acceptanceOf({ accept, today }, rule, found, fingerprint) {
  let ended;
  for (const acceptance of accept) {
    const { reason, until } = acceptance;
    if (!covers(acceptance, rule, found, fingerprint)) continue;
    if (until === void 0) return { accepted: { reason } };
    if (until >= today) return { accepted: { reason, until } };
    ended = { reason, until };
  }
  return ended === void 0 ? {} : { expired: ended };
}
function finding(rule, { found, fingerprint, origin, broughtByChange }, policy) {
  const severity = severityOf(rule, broughtByChange, found, policy.rules.get(rule.id));
  if (severity === "off") return [];
  const { subject, edge, ...told } = found;
  return [
    {
      rule: rule.id,
      severity,
      origin,
      ...acceptanceOf(policy, rule.id, found, fingerprint),
      ...told,
      ...edge === void 0 ? {} : { edge: [edge[0], edge[1]] },
      fingerprint
    }
  ];
}
function foundBy(rule, situation) {
  const found = situation === null ? [] : [...rule.find(situation)];
  return new Map(found.map((each) => [fingerprintOf(rule.id, each), each]));
}
var SEVERITIES = ["error", "warning", "notice"];
var ORIGINS = ["introduced", "pre-existing", "fixed"];
function byWeight(a, b) {
  return ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || textOrder(a.rule, b.rule) || textOrder(a.dagId ?? "", b.dagId ?? "") || textOrder(a.taskId ?? "", b.taskId ?? "") || textOrder(a.file ?? "", b.file ?? "") || (a.line ?? 0) - (b.line ?? 0) || textOrder(a.fingerprint, b.fingerprint);
}
function judge(rules, head, base, policy) {
  const findings = rules.flatMap((rule) => {
    if (policy.rules.get(rule.id) === "off") return [];
    const now = foundBy(rule, head);
    const before = foundBy(rule, base);
    return [
      ...[...now].flatMap(([fingerprint, found]) => {
        const origin = before.has(fingerprint) ? "pre-existing" : "introduced";
        const broughtByChange = base !== null && origin === "introduced";
        return finding(rule, { found, fingerprint, origin, broughtByChange }, policy);
      }),
      ...[...before].filter(([fingerprint]) => !now.has(fingerprint)).flatMap(
        ([fingerprint, found]) => finding(rule, { found, fingerprint, origin: "fixed", broughtByChange: false }, policy)
      )
    ];
  });
  return findings.sort(byWeight);
}

export {
  judge
};
