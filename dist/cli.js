#!/usr/bin/env node
import {
  TOOL
} from "./chunks/chunk-XGI7LJNZ.js";
import "./chunks/chunk-5XWL5JNG.js";

// src/cli/index.ts
var argv = process.argv.slice(2);
if (argv[0] === "--version" || argv[0] === "-V") {
  process.stdout.write(`${TOOL.version}
`);
} else {
  const { main } = await import("./chunks/main-6ZYKKO2G.js");
  process.exitCode = await main(argv);
}
