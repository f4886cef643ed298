import { groupedBy } from '../grouped.ts'
import type { CachedDag, Mapping } from './definitions.ts'

/** The copies of DAGs with this id. */
export const copiesById = groupedBy<CachedDag>(({ dagId }) => dagId)

/** The mappings to the DAG with this id, or to its tasks. */
export const mappingsById = groupedBy<Mapping>(({ dagId }) => dagId)
