#!/usr/bin/env node
import { TOOL } from '../tool.ts'

const argv = process.argv.slice(2)
if (argv[0] === '--version' || argv[0] === '-V') {
  // Before anything else is loaded: scripts ask for it often.
  process.stdout.write(`${TOOL.version}\n`)
} else {
  const { main } = await import('./main.ts')
  process.exitCode = await main(argv)
}
