import type { Place } from '../../airflow/dag.ts'

/** One `id`/`proxied` pair of a file, in the file's order (the last of several with one id wins). */
export interface TaskEntry extends Place {
  /** As Python prints it. */
  readonly id: string
  /** False for an id that YAML reads as a number, boolean or date (`7`, `on`): such an id is never a task of a DAG. */
  readonly idIsText: boolean
  readonly proxied: boolean
  /** Null where the entry does not have lines of its own (flow style, aliases), so that no line edit can change it alone. */
  readonly written: WrittenEntry | null
}

/** Where an entry stands, for edits; lines count from 1. */
export interface WrittenEntry {
  /** The line of its `-`, which is the first thing on that line. */
  readonly firstLine: number
  readonly lastLine: number
  /** The id's text with its quotes; null when it is on several lines or an alias. */
  readonly id: Span | null
  /** The value of `proxied`; null likewise. */
  readonly proxied: Span | null
}

/** A part of a line; columns count from 0, in characters. */
export interface Span {
  readonly line: number
  readonly from: number
  readonly to: number
}

/** What Airlift's loader makes of one file. */
export type ProxiedState =
  | { readonly level: 'task'; readonly entries: readonly TaskEntry[] }
  | {
      readonly level: 'dag'
      /** What the file says. */
      readonly proxied: boolean
      /** Whether Airlift replaces the DAG: it tests `is False`, so `proxied: 0` replaces it too. */
      readonly replaces: boolean
      readonly line: number
    }
  | {
      readonly level: 'raises'
      /** `yaml`: PyYAML raises; `shape`: ProxiedStateParsingError. */
      readonly kind: 'yaml' | 'shape'
      readonly message: string
      readonly line: number
    }
  /** The file is too large to be judged; nothing is claimed about it. */
  | { readonly level: 'unread'; readonly reason: string }

export interface ProxiedStateFile {
  readonly file: string
  /** The file's stem: the dag_id it speaks of. */
  readonly dagId: string
  readonly state: ProxiedState
  /** Entries or keys given more than once; the last one silently wins. */
  readonly duplicates: readonly (Place & { readonly what: string })[]
  /** The text, by lines, without line ends; empty when it could not be decoded. */
  readonly lines: readonly string[]
}

/** A folder that is called `proxied_state`, or that a DAG file hands to `load_proxied_state_from_yaml`. */
export interface ProxiedStateFolder {
  readonly folder: string
  /** `.yaml` and `.yml` directly inside it, sorted by path. */
  readonly files: readonly ProxiedStateFile[]
  /** Files that the loader does not see: another ending, or a nested folder. */
  readonly ignored: readonly string[]
  /** Nothing is there: the loader raises. */
  readonly missing: boolean
}
