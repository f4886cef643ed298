import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, type Document } from 'yaml'
import type { Reason } from '../../airflow/dag.ts'
import type { Tree } from '../../git/tree.ts'
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
  readonly #lines = new LineCounter()
  readonly #found: TreeMapping[] = []

  constructor(file: string) {
    this.#file = file
  }

  mappings(): TreeMapping[] {
    return [...this.#found].sort(compareMappings)
  }

  readAll(text: string): void {
    if ((text.match(ALIAS)?.length ?? 0) > MOST_ALIASES) {
      this.isComponent = text.includes('AirflowInstanceComponent')
      this.#doubt('YAML with very many aliases', null)
      return
    }
    const documents = parseAllDocuments(text, { lineCounter: this.#lines, version: '1.1', uniqueKeys: false })
    if (!Array.isArray(documents)) return
    for (const document of documents) {
      const type = textOf(entry(document, document.contents, 'type'))
      if (type === null || !COMPONENT.test(type)) continue
      this.isComponent = true
      if (document.errors.length > 0) this.#doubt('YAML that does not parse', document.contents)
      this.#readComponent(document)
    }
  }

  #readComponent(document: Document): void {
    const attributes = entry(document, document.contents, 'attributes')
    const name = textOf(entry(document, attributes, 'name'))
    const instance = name === null || TEMPLATE.test(name) ? null : name
    if (instance !== null) this.instances.add(instance)
    this.peerings.push(toPeering(instance, document, entry(document, attributes, 'filter')))
    // An asset that is only referred to keeps the last of its mappings; one that is written here has this one.
    const referred = new Map<string, Found>()
    const written: Found[] = []
    for (const mapping of items(document, entry(document, attributes, 'mappings'))) {
      const dag = this.#text(entry(document, mapping, 'dag_id'), 'a dag_id', mapping)
      if (dag === null) continue
      const add = (taskId: string | null, at: Node | null, assets: Node | null) => {
        for (const asset of items(document, assets)) {
          if (written.length > MOST_MAPPINGS) continue
          const found = this.#asset(document, asset, { dagId: dag.text, taskId, line: this.#lineOf(at) })
          if (found === null) continue
          if (found.executable === false) written.push(found)
          else referred.set(JSON.stringify(found.assetKey), found)
        }
      }
      for (const task of items(document, entry(document, mapping, 'task_mappings'))) {
        const id = this.#text(entry(document, task, 'task_id'), 'a task_id', task)
        if (id !== null) add(id.text, id.node, entry(document, task, 'assets'))
      }
      add(null, dag.node, entry(document, mapping, 'assets'))
    }
    if (written.length > MOST_MAPPINGS) this.#doubt(`more than ${MOST_MAPPINGS} mappings`, attributes)
    this.#found.push(...[...referred.values(), ...written].map((found) => ({ ...found, instance })))
  }

  #asset(
    document: Document,
    asset: Node | null,
    handle: { dagId: string; taskId: string | null; line: number },
  ): Found | null {
    const byKey = entry(document, asset, 'by_key')
    const spec = entry(document, asset, 'spec')
    const key = textOf(byKey ?? entry(document, spec, 'key'))
    if (key === null || TEMPLATE.test(key)) {
      this.#doubt('an asset key', asset)
      return null
    }
    return {
      ...handle,
      file: this.#file,
      assetKey: key.split('/'),
      // What a key refers to is defined somewhere below the component's folder.
      executable: byKey === null ? false : null,
      partitions: byKey === null && entry(document, spec, 'partitions_def') === null ? null : 'unknown',
      certainty: 'exact',
    }
  }

  #text(node: Node | null, what: string, around: Node | null): { text: string; node: Node | null } | null {
    const text = textOf(node)
    if (text !== null && !TEMPLATE.test(text)) return { text, node }
    this.#doubt(what, node ?? around)
    return null
  }

  #doubt(what: string, node: Node | null): void {
    this.reasons.push({ reason: `${what} that only Dagster can tell`, file: this.#file, line: this.#lineOf(node) })
  }

  #lineOf(node: Node | null): number {
    const offset = node?.range?.[0]
    return offset === undefined ? 1 : this.#lines.linePos(offset).line
  }
}

/** The component's `filter`, which Airflow applies. */
function toPeering(instance: string | null, document: Document, filter: Node | null): InstancePeering {
  const pattern = entry(document, filter, 'dag_id_ilike')
  const text = textOf(pattern)
  const isTold =
    entry(document, filter, 'airflow_tags') === null && (pattern === null || (text !== null && !TEMPLATE.test(text)))
  return { instance, takes: (dagId) => (isTold ? text === null || matchesPattern(dagId, text) : null) }
}

function resolved(document: Document, node: unknown): Node | null {
  if (isAlias(node)) return resolved(document, node.resolve(document))
  return isMap(node) || isSeq(node) || isScalar(node) ? node : null
}

/** The value of a key, the last one where a key stands twice; null where there is none. */
function entry(document: Document, node: Node | null, key: string): Node | null {
  const map = resolved(document, node)
  if (!isMap(map)) return null
  const pair = map.items.findLast((each) => isScalar(each.key) && each.key.value === key)
  return resolved(document, pair?.value)
}

function items(document: Document, node: Node | null): readonly (Node | null)[] {
  const list = resolved(document, node)
  return isSeq(list) ? list.items.map((item) => resolved(document, item)) : []
}

function textOf(node: Node | null): string | null {
  return isScalar(node) && typeof node.value === 'string' ? node.value : null
}
