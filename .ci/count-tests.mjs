// Prints `PASSED FAILED` of one jest run. Usage: node .ci/count-tests.mjs RESULT_JSON EXIT_CODE
import { existsSync, readFileSync } from 'node:fs'

function count(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const result = JSON.parse(readFileSync(file, 'utf8'))
  const passed = result.numPassedTests
  // A file that could not be loaded has no tests to fail.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
  const nothingRan = passed + failed === 0
  const failedOtherwise = failed === 0 && exitCode !== '0'
  return { passed, failed: nothingRan || failedOtherwise ? 1 : failed }
}

const [file, exitCode] = process.argv.slice(2)
const { passed, failed } = count(file, exitCode)
console.log(`${passed} ${failed}`)
