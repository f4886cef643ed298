import { PROGRAMS, isInstalled } from '../../scripts/stack-environments.mjs'

/** Jest runs this before the stack suite: one clear line instead of a failure in every test. */
export default function requireEnvironments() {
  const missing = PROGRAMS.filter((name) => !isInstalled(name))
  if (missing.length > 0) {
    throw new Error(`The real Airflow and Dagster are not installed (${missing.join(', ')}): npm run stack:install`)
  }
}
