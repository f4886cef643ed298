import type { ProxiedState } from '../../airlift/proxied-state/folder.ts'
import type { Found } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { callsLoading, certaintyOfLoading, dagsNamed, filesOf, tellImportError } from './loading.ts'

type Raises = Extract<ProxiedState, { level: 'raises' }>

/** The files that Airlift's loader dies on, with the DAG files that each takes down. */
export function unreadableFiles({ project }: Situation, kind: Raises['kind']): (Found & { raises: Raises })[] {
  return filesOf(project).flatMap(({ folder, file }) => {
    const { state } = file
    if (state.level !== 'raises' || state.kind !== kind) return []
    const calls = callsLoading(project, folder)
    const isDag = dagsNamed(project, file.dagId).length > 0
    return [
      {
        raises: state,
        ...(isDag ? { dagId: file.dagId } : {}),
        file: file.file,
        line: state.line,
        certainty: certaintyOfLoading(calls),
        message: state.message,
        effect:
          calls.length > 0
            ? tellImportError(
                project,
                calls.map((call) => call.file),
              )
            : `Every DAG file that hands ${folder.folder} to Airlift will fail to import.`,
      },
    ]
  })
}
