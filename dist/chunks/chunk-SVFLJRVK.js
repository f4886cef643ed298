
// src/report/score.ts
function totalScore(scores) {
  const sum = (pick) => scores.reduce((total, score) => total + pick(score), 0);
  return {
    tasks: sum((score) => score.tasks),
    mapped: sum((score) => score.mapped),
    proxied: sum((score) => score.proxied),
    before: {
      tasks: sum((score) => score.before.tasks),
      mapped: sum((score) => score.before.mapped),
      proxied: sum((score) => score.before.proxied)
    }
  };
}
function hasChanged({ tasks, mapped, proxied, before }) {
  return tasks !== before.tasks || mapped !== before.mapped || proxied !== before.proxied;
}
function bar(part, whole) {
  const blocks = whole === 0 ? 0 : Math.round(part / whole * 10);
  const filled = part === 0 ? 0 : part >= whole ? 10 : Math.min(9, Math.max(1, blocks));
  return "\u2588".repeat(filled) + "\u2591".repeat(10 - filled);
}

export {
  totalScore,
  hasChanged,
  bar
};
