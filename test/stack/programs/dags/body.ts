import type { Program } from '../program.ts'
import { CHANGES } from '../values/changes.ts'
import { FLOW } from '../values/flow.ts'
import { edge } from './edges.ts'
import { group, groupFunction } from './groups.ts'
import { customOperator, mappedOperator, operator } from './operators.ts'
import { setupTeardown } from './setup-teardown.ts'
import { builderClass, fromLibrary, indirect, taskFunction } from './factories.ts'
import { conditional, taskLoop } from './structures.ts'
import { pipeline, taskFlow } from './taskflow.ts'
import { unknown } from './unknowns.ts'

type Statement = (p: Program) => unknown

/** What stands in the body of a DAG or a group, each as often as it is written here. */
const SIMPLE: readonly Statement[] = [
  operator,
  operator,
  operator,
  taskFlow,
  taskFlow,
  mappedOperator,
  indirect,
  conditional,
]
const NESTED: readonly Statement[] = [
  group,
  group,
  groupFunction,
  groupFunction,
  taskLoop,
  taskLoop,
  taskFunction,
  builderClass,
  customOperator,
  setupTeardown,
  pipeline,
]

const DEEPEST = 3

/** Some statements of a DAG, with edges between them. */
export function body(p: Program, most: number): void {
  p.some(most, () => {
    const choice = p.depth < DEEPEST && p.chance(0.45) ? NESTED : SIMPLE
    p.random.pick(choice)(p)
    if (p.chance(0.2)) p.random.pick([...FLOW, ...CHANGES])(p)
    if (p.mayUseUnknown && p.chance(0.3)) unknown(p)
    if (p.library !== null && p.chance(0.3)) fromLibrary(p)
    while (p.chance(0.5)) edge(p)
  })
}
