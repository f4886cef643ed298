import type { Mapping } from '../../dagster/definitions.ts'
import { mappingsById } from '../../dagster/lookup.ts'
import type { Situation } from '../situation.ts'

interface Renamed {
  readonly locations: readonly string[]
  readonly from: Handle
  readonly to: Handle
}

/** A task, or a DAG with whatever is mapped of it. */
interface Handle {
  readonly dagId: string
  readonly taskId?: string
}

/**
 * Whether the change gives the mappings of every location concerned the new name too: then Dagster's side is deployed with it,
 * and nothing keeps the old one.
 */
export function isRenamedThere({ cached }: Situation, { locations, from, to }: Renamed): boolean {
  return (
    locations.length > 0 &&
    locations.every((name) => {
      const mappings = cached?.locations.find((location) => location.name === name)?.mappings ?? []
      return meant(mappings, from).length === 0 && meant(mappings, to).some(isBrought)
    })
  )
}

const meant = (mappings: readonly Mapping[], { dagId, taskId }: Handle): readonly Mapping[] =>
  mappingsById(mappings, dagId).filter((mapping) => taskId === undefined || mapping.taskId === taskId)

const isBrought = ({ written }: Mapping): boolean => written?.change === 'added' && written.certainty === 'exact'
