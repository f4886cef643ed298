
// src/git/tree.ts
var MAX_FILE_BYTES = 5e6;

export {
  MAX_FILE_BYTES
};
