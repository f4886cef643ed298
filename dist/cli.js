#!/usr/bin/env node
import {
  TOOL
} from "./chunks/chunk-JT26LO5I.js";

// src/cli/index.ts
var argv = process.argv.slice(2);
if (argv[0] === "--version" || argv[0] === "-V") {
  process.stdout.write(`${TOOL.version}
`);
} else {
  const { main } = await import("./chunks/main-BCXO5V3W.js");
  process.exitCode = await main(argv);
}
