#!/usr/bin/env node
import {
  TOOL
} from "./chunks/chunk-XDNT7KSS.js";
import "./chunks/chunk-WF4UIEAK.js";

// src/cli/index.ts
var argv = process.argv.slice(2);
if (argv[0] === "--version" || argv[0] === "-V") {
  process.stdout.write(`${TOOL.version}
`);
} else {
  const { main } = await import("./chunks/main-5TV77WXL.js");
  process.exitCode = await main(argv);
}
