import type { Acceptance, RuleSetting } from '../rules/judge.ts'

/** Where the configuration stands unless an input or flag says otherwise; relative to the repository's root. */
export const CONFIG_FILE = '.github/airlift-drift.yml'

/** One Airflow instance of the repository. */
export interface InstanceConfig {
  /** Null where nothing is configured. */
  readonly name: string | null
  readonly dags?: readonly string[]
  readonly importRoots?: readonly string[]
  /** A JSON file in the repository. */
  readonly variables?: string
  readonly environment?: ReadonlyMap<string, string>
}

/** What the file says. */
export interface ConfigFile {
  /** Empty where none is listed. */
  readonly instances: readonly InstanceConfig[]
  readonly codeLocations: readonly string[] | undefined
  readonly definitions: readonly string[] | undefined
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly accept: readonly Acceptance[]
}

export const EMPTY_CONFIG: ConfigFile = {
  instances: [],
  codeLocations: undefined,
  definitions: undefined,
  rules: new Map(),
  accept: [],
}
