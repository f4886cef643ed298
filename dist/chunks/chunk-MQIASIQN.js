
// src/commands/relevant-paths.ts
var RELEVANT = /\.(?:py|ya?ml|json|toml|csv|txt|sql|ini|cfg|env)$|(?:^|\/)\.airflowignore$|Dockerfile[^/]*$/i;
var ELSEWHERE = /^(?:\.github|\.gitlab|docs?|node_modules)\//;
function isRelevant(path) {
  return RELEVANT.test(path) && !ELSEWHERE.test(path);
}

export {
  isRelevant
};
