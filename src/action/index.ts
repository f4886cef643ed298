import { main } from './main.ts'
import { githubRunner } from './outputs.ts'
import { runMode } from './run-mode.ts'

await main({ environment: process.env, runner: githubRunner, run: runMode })
