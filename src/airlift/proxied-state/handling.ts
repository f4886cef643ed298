import type { ProxiedStateFile, ProxiedStateFolder, TaskEntry } from './folder.ts'

/** What Airlift does with a DAG because of the folder's file of that name. */
export type Handling =
  /** No file, or `proxied: false` for the DAG: it stays as it is. */
  | { readonly level: 'untouched' }
  | { readonly level: 'dag'; readonly file: ProxiedStateFile }
  /** One entry per id: the last of several wins, at the place of the first. */
  | { readonly level: 'task'; readonly file: ProxiedStateFile; readonly entries: readonly TaskEntry[] }
  /** `x.yaml` and `x.yml` say different things, and which of them wins is up to the file system. */
  | { readonly level: 'unclear'; readonly files: readonly ProxiedStateFile[]; readonly entries: readonly TaskEntry[] }

/** Null when the file cannot be judged, or raises (then nothing is handled at all). */
export function handlingOf(folder: ProxiedStateFolder, dagId: string): Handling | null {
  const files = folder.files.filter((file) => file.dagId === dagId)
  const handlings = files.map(handlingByFile)
  const [first, ...others] = handlings
  if (first === undefined) return { level: 'untouched' }
  if (handlings.includes(null)) return null
  if (others.every((other) => meaning(other) === meaning(first))) return first
  const entries = handlings.flatMap((handling) => (handling?.level === 'task' ? handling.entries : []))
  return { level: 'unclear', files, entries }
}

function handlingByFile(file: ProxiedStateFile): Handling | null {
  const { state } = file
  switch (state.level) {
    case 'raises':
    case 'unread':
      return null
    case 'dag':
      return state.replaces ? { level: 'dag', file } : { level: 'untouched' }
    case 'task':
      return { level: 'task', file, entries: lastOfEach(state.entries) }
  }
}

function lastOfEach(entries: readonly TaskEntry[]): TaskEntry[] {
  const byId = new Map<string, TaskEntry>()
  for (const entry of entries) byId.set(`${entry.idIsText} ${entry.id}`, entry)
  return [...byId.values()]
}

function meaning(handling: Handling | null): string {
  const entries =
    handling?.level === 'task' ? handling.entries.map(({ id, idIsText, proxied }) => [id, idIsText, proxied]) : []
  return JSON.stringify([handling?.level, entries])
}
