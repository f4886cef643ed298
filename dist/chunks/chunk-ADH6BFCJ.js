import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/report/version.ts
var REPORT_VERSION = 1;

export {
  REPORT_VERSION
};
