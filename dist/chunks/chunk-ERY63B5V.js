
// src/remote.ts
import { setTimeout as wait } from "node:timers/promises";
var systemClock = {
  now: () => Date.now(),
  sleep: (ms, signal) => wait(ms, void 0, signal ? { signal } : {}).catch((error) => {
    throw signal?.aborted === true ? signal.reason : error;
  })
};
var MAX_ATTEMPTS = 4;
var MAX_RETRY_AFTER_MS = 6e4;
function backOff(attempt, retryAfter, clock, random = Math.random) {
  const base = Math.min(8e3, 500 * 2 ** (attempt - 1));
  const jittered = base * (0.5 + random() / 2);
  if (retryAfter === null) return jittered;
  const asked = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1e3 : Date.parse(retryAfter) - clock.now();
  if (Number.isNaN(asked)) return jittered;
  return asked > MAX_RETRY_AFTER_MS ? null : Math.max(asked, jittered);
}
function tellRemoteText(text, secrets = [], limit = 300) {
  const told = secrets.filter((secret) => secret.length > 3).reduce((rest, secret) => rest.replaceAll(secret, "***"), text).replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
  return told.length > limit ? `${told.slice(0, limit)}\u2026` : told;
}
function networkCode(error, depth = 5) {
  if (typeof error !== "object" || error === null || depth === 0) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  if ("errors" in error && Array.isArray(error.errors)) return networkCode(error.errors[0], depth - 1);
  return "cause" in error ? networkCode(error.cause, depth - 1) : null;
}
var NOT_CONNECTED = /* @__PURE__ */ new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "EHOSTUNREACH",
  "ENETUNREACH"
]);
function neverConnected(code) {
  return code !== null && (NOT_CONNECTED.has(code) || isTlsCode(code));
}
function isTlsCode(code) {
  return code !== null && /CERT|^ERR_TLS|^ERR_SSL|UNABLE_TO_VERIFY|SELF_SIGNED|^EPROTO$/.test(code);
}

export {
  systemClock,
  MAX_ATTEMPTS,
  backOff,
  tellRemoteText,
  networkCode,
  neverConnected,
  isTlsCode
};
