import type { Reason } from '../../airflow/dag.ts'
import type { Tree } from '../../git/tree.ts'
import { composeAll } from '../../python/pyyaml/compose.ts'
import { YamlError } from '../../python/pyyaml/cursor.ts'
import { CORE, type Node } from '../../python/pyyaml/node.ts'
import type { InstancePeering, TreeMapping } from '../project.ts'
import { matchesPattern } from './dag-filter.ts'
import { compareMappings, type FileReading } from './file-reading.ts'
import { NO_PICKS } from './picked-dags.ts'

const COMPONENT = /(^|\.)AirflowInstanceComponent$/
/** Each alias costs a walk through the document. */
const ALIAS = /[\s[{,:-]\*\w/g
const MOST_ALIASES = 200
const MOST_MAPPINGS = 50_000
const TEMPLATE = /\{\{|\{%/

/** Reads the `defs.yaml` of an `AirflowInstanceComponent`; null for a file of other components. Never throws for what is in it. */
export function readComponentFile(file: string, tree: Tree): FileReading | null {
  const bytes = tree.read(file)
  if (bytes === undefined) return null
  const reader = new Reader(file)
  reader.readAll(new TextDecoder().decode(bytes))
  if (!reader.isComponent) return null
  return {
    file,
    api: 'component',
    mappings: reader.mappings(),
    complete: reader.reasons.length === 0,
    reasons: reader.reasons,
    instances: [...reader.instances].sort(),
    picks: NO_PICKS,
    peerings: reader.peerings,
    transformsEvents: false,
    reads: new Set([file]),
    definesAll: true,
  }
}

type Found = Omit<TreeMapping, 'instance'>

/** One file, which may hold several components. */
class Reader {
  readonly reasons: Reason[] = []
  readonly instances = new Set<string>()
  readonly peerings: InstancePeering[] = []
  isComponent = false
  readonly #file: string
  readonly #found: TreeMapping[] = []

  constructor(file: string) {
    this.#file = file
  }

  mappings(): TreeMapping[] {
    return [...this.#found].sort(compareMappings)
  }

  readAll(text: string): void {
    const isNamed = text.includes('AirflowInstanceComponent')
    if ((text.match(ALIAS)?.length ?? 0) > MOST_ALIASES) {
      this.isComponent = isNamed
      this.#doubt('YAML with very many aliases', 1)
      return
    }
    let documents: readonly Node[]
    try {
      documents = composeAll(text.replaceAll(/\r\n?/g, '\n'))
    } catch (error) {
      if (!(error instanceof YamlError)) throw error
      this.isComponent = isNamed
      this.#doubt('YAML that does not parse', error.line)
      return
    }
    for (const document of documents) {
      const type = textOf(entry(document, 'type'))
      if (type === null || !COMPONENT.test(type)) continue
      this.isComponent = true
      this.#readComponent(document)
    }
  }

  #readComponent(document: Node): void {
    const attributes = entry(document, 'attributes')
    const name = textOf(entry(attributes, 'name'))
    const instance = name === null || TEMPLATE.test(name) ? null : name
    if (instance !== null) this.instances.add(instance)
    this.peerings.push(toPeering(instance, entry(attributes, 'filter')))
    // An asset that is only referred to keeps the last of its mappings; one that is written here has this one.
    const referred = new Map<string, Found>()
    const written: Found[] = []
    for (const mapping of items(entry(attributes, 'mappings'))) {
      const dag = this.#text(entry(mapping, 'dag_id'), 'a dag_id', mapping)
      if (dag === null) continue
      const add = (taskId: string | null, at: Node | null, assets: Node | null) => {
        for (const asset of items(assets)) {
          if (written.length > MOST_MAPPINGS) continue
          const found = this.#asset(asset, { dagId: dag.text, taskId, line: lineOf(at) })
          if (found === null) continue
          if (found.executable === false) written.push(found)
          else referred.set(JSON.stringify(found.assetKey), found)
        }
      }
      for (const task of items(entry(mapping, 'task_mappings'))) {
        const id = this.#text(entry(task, 'task_id'), 'a task_id', task)
        if (id !== null) add(id.text, id.node, entry(task, 'assets'))
      }
      add(null, dag.node, entry(mapping, 'assets'))
    }
    if (written.length > MOST_MAPPINGS) this.#doubt(`more than ${MOST_MAPPINGS} mappings`, lineOf(attributes))
    this.#found.push(...[...referred.values(), ...written].map((found) => ({ ...found, instance })))
  }

  #asset(asset: Node | null, handle: { dagId: string; taskId: string | null; line: number }): Found | null {
    const byKey = entry(asset, 'by_key')
    const spec = entry(asset, 'spec')
    const key = textOf(byKey ?? entry(spec, 'key'))
    if (key === null || TEMPLATE.test(key)) {
      this.#doubt('an asset key', lineOf(asset))
      return null
    }
    return {
      ...handle,
      file: this.#file,
      assetKey: key.split('/'),
      // What a key refers to is defined somewhere below the component's folder.
      executable: byKey === null ? false : null,
      partitions: byKey === null && entry(spec, 'partitions_def') === null ? null : 'unknown',
      certainty: 'exact',
    }
  }

  #text(node: Node | null, what: string, around: Node | null): { text: string; node: Node | null } | null {
    const text = textOf(node)
    if (text !== null && !TEMPLATE.test(text)) return { text, node }
    this.#doubt(what, lineOf(node ?? around))
    return null
  }

  #doubt(what: string, line: number): void {
    this.reasons.push({ reason: `${what} that only Dagster can tell`, file: this.#file, line })
  }
}

/** The component's `filter`, which Airflow applies. */
function toPeering(instance: string | null, filter: Node | null): InstancePeering {
  const pattern = entry(filter, 'dag_id_ilike')
  const text = textOf(pattern)
  const isTold = entry(filter, 'airflow_tags') === null && (pattern === null || (text !== null && !TEMPLATE.test(text)))
  return { instance, takes: (dagId) => (isTold ? text === null || matchesPattern(dagId, text) : null) }
}

function lineOf(node: Node | null): number {
  return node?.start.line ?? 1
}

/** The value of a key, the last one where a key stands twice; null where there is none. */
function entry(node: Node | null, key: string): Node | null {
  if (node?.kind !== 'mapping') return null
  const pair = node.pairs.findLast(([one]) => textOf(one) === key)
  return pair?.[1] ?? null
}

function items(node: Node | null): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : []
}

function textOf(node: Node | null): string | null {
  return node?.kind === 'scalar' && node.tag === `${CORE}str` ? node.value : null
}
