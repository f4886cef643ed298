
// src/report/version.ts
var REPORT_VERSION = 1;

export {
  REPORT_VERSION
};
