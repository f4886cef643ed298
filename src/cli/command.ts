import type { OptionKey, OptionValues } from '../config/option-values.ts'
import type { Terminal } from './terminal.ts'

/** What a subcommand gets: its settings, its arguments and where to write. */
export interface Invocation {
  readonly values: Readonly<OptionValues>
  readonly args: readonly string[]
  /** Flags that only this subcommand has. */
  readonly switches: ReadonlySet<string>
  readonly terminal: Terminal
  readonly signal: AbortSignal
}

/** 0 fine, 1 findings or a reload that did not refresh, 2 usage or configuration, 3 a remote could not be used. */
export type ExitCode = 0 | 1 | 2 | 3

export interface Command {
  readonly name: string
  /** What follows the name: `RULE`, `[FILE…]`. */
  readonly usage?: string
  readonly summary: string
  readonly options: readonly OptionKey[]
  /** Flags without a value that only this subcommand has, with their help. */
  readonly switches?: Readonly<Record<string, string>>
  /** Loads the code on demand, so that `--version` and `--help` start at once. */
  load(): Promise<(invocation: Invocation) => Promise<ExitCode>>
}
