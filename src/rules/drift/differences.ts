import type { Difference } from '../../drift/differences.ts'
import type { Found } from '../rule.ts'
import type { Situation } from '../situation.ts'

type Where = Pick<Found, 'dagId' | 'instance' | 'location' | 'file' | 'line' | 'certainty' | 'doubt'>

/** The differences of one kind, each with what a finding about it says of its place. */
export function differencesOf<Kind extends Difference['kind']>(
  { differences }: Situation,
  kind: Kind,
): (Extract<Difference, { kind: Kind }> & { readonly where: Where })[] {
  const isOfKind = (difference: Difference): difference is Extract<Difference, { kind: Kind }> =>
    difference.kind === kind
  return differences.filter(isOfKind).map((difference) => ({ ...difference, where: whereOf(difference) }))
}

function whereOf({ dagId, instance, locations, file, line, certainty, doubt }: Difference): Where {
  const [location] = locations
  return {
    dagId,
    certainty,
    ...(doubt === null ? {} : { doubt }),
    ...(instance === null ? {} : { instance }),
    ...(location === undefined || locations.length > 1 ? {} : { location }),
    ...(file === null ? {} : { file }),
    ...(line === null ? {} : { line }),
  }
}

/** ` (code location 'analytics')`; where Dagster was not asked, nobody knows whether it has a copy at all. */
export function inLocations(locations: readonly string[]): string {
  if (locations.length === 0) return ', if there is one'
  return ` (code location${locations.length > 1 ? 's' : ''} ${locations.map((name) => `'${name}'`).join(', ')})`
}
