import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/tool.ts
var TOOL = { name: "airlift-drift", version: "0.1.0" };

export {
  TOOL
};
