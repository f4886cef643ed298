import { Random } from '../parity/random.ts'
import { defineClean } from './dags/ids.ts'
import { dag } from './dags/forms.ts'
import { Program } from './program.ts'
import { textLiteral } from './values/literals.ts'
import { FLOW } from './values/flow.ts'
import { FUNCTIONS } from './values/functions.ts'
import { OBJECTS } from './values/objects.ts'

/** A generated DAG file, with the modules it imports. */
export interface GeneratedProgram {
  readonly seed: number
  /** The DAG file's name. */
  readonly file: string
  /** Paths to texts. */
  readonly files: Readonly<Record<string, string>>
  /** It asks for something that only a run knows. */
  readonly usesUnknown: boolean
}

/** The same seed gives the same program on every machine. */
export function generateProgram(seed: number, airflow: 2 | 3): GeneratedProgram {
  const random = new Random(seed)
  const id = `p${seed}`
  const p = new Program(id, airflow, random)
  p.mayUseUnknown = random.chance(0.15)
  for (const kind of ['text', 'text'] as const) p.bind(kind, textLiteral(p))
  p.bind('number', String(random.below(20)))
  p.bind('words', '["load", "Orders", "b c"]')
  p.bind('numbers', '[3, 1, 2]')
  p.bind('mapping', '{"load": 3, "x": 1}')
  defineClean(p)
  p.some(5, () => {
    random.pick([...FLOW, ...FUNCTIONS, ...OBJECTS])(p)
  })
  p.some(2, () => {
    dag(p)
  })
  return { seed, file: `${id}.py`, files: { [`${id}.py`]: p.text() }, usesUnknown: p.usesUnknown }
}
