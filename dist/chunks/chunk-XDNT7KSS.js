
// src/tool.ts
var TOOL = { name: "airlift-drift", version: "0.1.0" };

export {
  TOOL
};
