import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/git/tree.ts
var MAX_FILE_BYTES = 5e6;

export {
  MAX_FILE_BYTES
};
