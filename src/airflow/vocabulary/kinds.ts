/** The classes of Airflow that files ask for with `isinstance`, by the kinds of objects that are of them. */
const CLASSES = {
  task: ['BaseOperator', 'AbstractOperator', 'DAGNode', 'TaskMixin', 'DependencyMixin'],
  mapped: ['MappedOperator', 'AbstractOperator', 'DAGNode', 'TaskMixin', 'DependencyMixin'],
  group: ['TaskGroup', 'DAGNode', 'TaskMixin', 'DependencyMixin'],
  result: ['XComArg', 'TaskMixin', 'DependencyMixin'],
  dag: ['DAG'],
} as const

const FOREIGN = [
  'str',
  'int',
  'float',
  'bool',
  'list',
  'tuple',
  'dict',
  'set',
  'Sequence',
  'Mapping',
  'Path',
  'timedelta',
]

const ALL: ReadonlySet<string> = new Set([...Object.values(CLASSES).flat(), ...FOREIGN])

/** Whether an object of a kind is of a class; null for a class that nobody knows. */
export function isOfClass(kind: keyof typeof CLASSES, className: string): boolean | null {
  const own: readonly string[] = CLASSES[kind]
  if (own.includes(className)) return true
  return ALL.has(className) ? false : null
}
