import { beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import type { LocationLoad } from '../../../src/airlift/load.ts'
import { assess } from '../../../src/commands/assess.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import type { CachedLocation } from '../../../src/dagster/definitions.ts'
import { aCachedDag, aLocation, aMapping, aSnapshot } from '../../helpers/dags.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { dagsFolder } from './project-plan.ts'
import { parseSides, type ServedDags } from './parsed-sides.ts'
import { type ProjectCase, projectCases } from './project-cases.ts'
import { MUTATIONS } from './project-mutations.ts'
import { runPythonBatch } from './python-batch.ts'

const SEED = Number(process.env['AIRLIFT_DRIFT_SEED'] ?? 20_264)
const COUNT = Number(process.env['AIRLIFT_DRIFT_CASES'] ?? 400)

type Airflows = Readonly<Record<string, ServedDags>>

const cachedSchema = z.object({
  dags: z.array(
    z.object({ dagId: z.string(), instance: z.string().nullable(), assetKey: z.array(z.string()).nullable() }),
  ),
  mappings: z.array(z.tuple([z.array(z.string()), z.string(), z.string().nullable()])),
})
const resultSchema = z.union([
  z.object({ unusable: z.array(z.string()) }),
  z.object({ cached: cachedSchema, errors: z.array(z.string()) }),
])
type Result = z.infer<typeof resultSchema>

function toPython({ locations, base, head }: ProjectCase, before: Airflows, after: Airflows): unknown {
  const texts = locations.map(({ name, api }) => ({
    name,
    api,
    base: base.definitions[name],
    head: head.definitions[name],
  }))
  return { base: before, head: after, locations: texts }
}

function toLocation(
  { name, api, instances }: ProjectCase['locations'][number],
  { dags, mappings }: z.infer<typeof cachedSchema>,
): CachedLocation {
  const [only = null, ...others] = instances
  const instanceOf = (dagId: string): string | null => {
    const peers = new Set(dags.filter((dag) => dag.dagId === dagId).map(({ instance }) => instance))
    const [peer = null, ...more] = peers
    return more.length === 0 && peer !== null ? peer : others.length === 0 ? only : null
  }
  const state = { key: `AirflowInstanceComponent[${only ?? ''}]`, version: '1', createdAt: 1, managementType: null }
  return aLocation({
    name,
    airlift:
      api === 'component'
        ? { version: '0.29.27', api, state: [state] }
        : { version: '0.29.27', api: 'builder', state: [] },
    instances: instances.map((instance) => ({ name: instance })),
    dags: dags.map(({ dagId, instance, assetKey }) => aCachedDag(dagId, { instance: instance ?? only, assetKey })),
    mappings: mappings.map(([assetKey, dagId, taskId]) =>
      aMapping(dagId, taskId, {
        assetKey,
        instance: instanceOf(dagId),
        ...(api === 'component' ? { readOnLoad: 'never' } : {}),
      }),
    ),
  })
}

/** What the check foretells of the change, by location. */
function foretell(
  { instances, base, head }: ProjectCase,
  locations: readonly CachedLocation[],
): readonly LocationLoad[] {
  const paths = [...Object.keys(base.files), ...Object.keys(head.files)]
  const changed = new Set(paths.filter((path) => base.files[path] !== head.files[path]))
  const sources = instances.map((name) => ({
    name: instances.length === 1 ? null : name,
    dags: [`${dagsFolder(name)}/**`],
  }))
  const sides = { base: memoryTree(base.files, 'base'), head: memoryTree(head.files, 'head'), changed }
  const policy = { rules: new Map(), accept: [], today: '2026-01-01' }
  return assess({
    ...readProjects(sides, { instances: sources }),
    cached: aSnapshot(locations),
    dagsterPlus: false,
    policy,
  }).loads
}

function agrees({ outcome, error }: LocationLoad, errors: readonly string[]): boolean {
  if (outcome === 'unknown') return error !== null && error !== ''
  if (outcome === 'loads') return errors.length === 0
  // Of several mappings that fail, Dagster meets one first, and its order is not told.
  const told = (error ?? '').split(' or ').map((each) => each.replace('one of the others', ''))
  return told.some((each) => errors.some((real) => real.startsWith(each)))
}

interface Judged {
  readonly mutation: string
  readonly load: LocationLoad
  readonly errors: readonly string[]
  readonly projectCase: ProjectCase
}

/** What a reader needs to see of a case: what it changes, and in which location. */
function describeCase({ mutation, load, errors, projectCase: { base, head } }: Judged): unknown {
  const changed = Object.keys({ ...base.files, ...head.files }).filter((path) => base.files[path] !== head.files[path])
  const texts = changed.map((path) => ({ path, base: base.files[path] ?? null, head: head.files[path] ?? null }))
  return { mutation, load, errors, texts, definitions: base.definitions[load.location] }
}

const cases = projectCases(SEED, COUNT)
let judged: readonly Judged[] = []

beforeAll(async () => {
  const airflows = await parseSides(cases.flatMap(({ base, head }) => [base, head]))
  const input = cases.map((each, index) => toPython(each, airflows[2 * index] ?? {}, airflows[2 * index + 1] ?? {}))
  const results = z.array(z.array(resultSchema)).parse(await runPythonBatch('dagster', 'load_projects.py', input))
  judged = cases.flatMap((projectCase, index) => judge(projectCase, results[index] ?? []))
}, 900_000)

function judge(projectCase: ProjectCase, results: readonly Result[]): Judged[] {
  const usable = projectCase.locations.flatMap((location, index) => {
    const result = results[index]
    return result === undefined || 'unusable' in result
      ? []
      : [{ location: toLocation(location, result.cached), errors: result.errors }]
  })
  const loads = foretell(
    projectCase,
    usable.map(({ location }) => location),
  )
  return usable.flatMap(({ location, errors }) =>
    loads
      .filter((load) => load.location === location.name)
      .map((load) => ({ mutation: projectCase.mutation, load, errors, projectCase })),
  )
}

describe('the forecast of a change of both sides, from its texts', () => {
  it('is what the real Airflow and Dagster then do', () => {
    const disagreements = judged.filter(({ load, errors }) => !agrees(load, errors))
    const of = (outcome: LocationLoad['outcome']): number =>
      judged.filter(({ load }) => load.outcome === outcome).length
    console.info(
      `whole projects: seed ${SEED}, ${cases.length} changes of ${MUTATIONS.length} kinds, ${judged.length} loads, ` +
        `${of('fails')} fail, ${of('loads')} load, ${of('unknown')} unknown, ${disagreements.length} in disagreement`,
    )

    expect(disagreements.map(describeCase)).toEqual([])
    expect(judged.length).toBeGreaterThan(COUNT)
    expect(of('fails')).toBeGreaterThan(COUNT / 10)
    expect(of('unknown')).toBeLessThan(judged.length / 20)
  })
})
