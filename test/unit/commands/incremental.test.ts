import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import type { Project } from '../../../src/airlift/project.ts'
import type { InstanceSource } from '../../../src/commands/instance-source.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { ReadingCache } from '../../../src/commands/reading-cache/reading-cache.ts'
import { changedPaths } from '../../../src/git/changed-paths.ts'
import type { Tree } from '../../../src/git/tree.ts'
import { temporaryFolder } from '../../helpers/git-repository.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { seeded } from '../../helpers/random-report.ts'

const IDIOMS = path.resolve(import.meta.dirname, '../../fixtures/idioms')
const INSTANCES: readonly InstanceSource[] = [{ name: null }]
const CHANGES = 80

// Each change has every DAG file evaluated several times.
jest.setTimeout(300_000)

type Files = Map<string, Buffer>

/** Where DAG files depend on helpers, data and listings. */
const PLACES = [
  'dags/dynamic/tables/',
  'dags/dynamic/data/',
  'dags/dynamic/',
  'dags/dag_factory/',
  'dags/shared/',
  'dags/imports/',
  'dags/proxied/',
  'dags/ignored/',
  'plugins/',
]
const KINDS = [
  'remove',
  'remove the folder',
  'restore',
  'append',
  'break',
  'swap',
  'add',
  'add a package',
  'ignore',
  'pin',
] as const

function idioms(): Files {
  const entries = readdirSync(IDIOMS, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => path.relative(IDIOMS, path.join(entry.parentPath, entry.name)))
  const wanted = paths.filter((file) => PLACES.some((place) => file.startsWith(place))).sort()
  return new Map(wanted.map((file) => [file, readFileSync(path.join(IDIOMS, file))]))
}

/** One change of a kind that pull requests make, at random. */
function change(files: Files, random: () => number): string {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const place = pick(PLACES)
  const inPlace = [...files.keys()].filter((each) => each.startsWith(place))
  const kind = inPlace.length === 0 ? 'restore' : pick(KINDS)
  const file = pick(inPlace.length === 0 ? [...files.keys()] : inPlace)
  const folder = path.posix.dirname(file)
  const content = files.get(file) ?? Buffer.from('')
  switch (kind) {
    case 'remove':
      files.delete(file)
      break
    case 'append':
      files.set(file, Buffer.concat([content, Buffer.from(file.endsWith('.py') ? '\nTABLES = ["a"]\n' : '\n')]))
      break
    case 'break':
      files.set(file, content.subarray(0, Math.floor(content.length * random())))
      break
    case 'swap': {
      const other = pick([...files.keys()])
      files.set(file, files.get(other) ?? content)
      files.set(other, content)
      break
    }
    case 'add':
      files.set(`${folder}/added_${Math.floor(random() * 5)}${path.extname(file)}`, content)
      break
    case 'add a package':
      // What is imported by this name becomes another thing.
      files.set(`dags/${path.basename(file, '.py')}/__init__.py`, Buffer.from('TABLES = []\n'))
      break
    case 'remove the folder':
      for (const each of files.keys()) if (each.startsWith(`${folder}/`)) files.delete(each)
      break
    case 'restore':
      for (const [each, original] of idioms()) files.set(each, original)
      break
    case 'ignore':
      files.set('dags/.airflowignore', Buffer.from(`${path.basename(folder)}\n`))
      break
    case 'pin':
      files.set('requirements.txt', Buffer.from(`apache-airflow==${pick(['2.11.2', '3.0.1'])}\n`))
  }
  return `${kind} ${file}`
}

/** All that a reading says. A path in which nothing was found may be looked for in several ways, so `reads` may differ. */
function told({ extraction: { reads: _, ...extraction }, calls, served, folders }: Project) {
  return { ...extraction, calls, served, folders }
}

const alone = (tree: Tree): Project =>
  readProjects({ base: null, head: tree, changed: new Set() }, { instances: INSTANCES }).head

describe('reading only what a change reaches', () => {
  it(`says the same as reading everything, over ${CHANGES} random changes`, async () => {
    const random = seeded(20_261_129)
    const cache = await ReadingCache.in(temporaryFolder(), () => undefined)
    const files = idioms()
    let before = memoryTree(Object.fromEntries(files), 'before')
    let whole = alone(before)

    for (let step = 0; step < CHANGES; step += 1) {
      const what = `change ${step}: ${change(files, random)}`
      const after = memoryTree(Object.fromEntries(files), 'after')
      const now = alone(after)
      const changed = changedPaths(before, after)

      const { base, head } = readProjects({ base: before, head: after, changed }, { instances: INSTANCES })
      const kept = await cache.open(after, INSTANCES)
      const again = readProjects({ base: null, head: after, changed }, { instances: INSTANCES, known: kept.known })
      await kept.keep(again.readings)

      expect({ what, ...told(head) }).toEqual({ what, ...told(now) })
      expect({ what, ...(base === null ? {} : told(base)) }).toEqual({ what, ...told(whole) })
      expect({ what, ...told(again.head) }).toEqual({ what, ...told(now) })
      before = after
      whole = now
    }
  })
})
