import { Random } from '../parity/random.ts'
import { defineClean } from './dags/ids.ts'
import { dag } from './dags/forms.ts'
import { library } from './dags/library.ts'
import { Program } from './program.ts'
import { STATEMENTS, bindConstants, valueProgram } from './values/statements.ts'

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
  bindConstants(p)
  defineClean(p)
  const beside = random.chance(0.3) ? library(p) : null
  p.library = beside?.library ?? null
  p.some(5, () => {
    random.pick(STATEMENTS)(p)
  })
  p.some(2, () => {
    dag(p)
  })
  return { seed, file: `${id}.py`, files: { ...beside?.files, [`${id}.py`]: p.text() }, usesUnknown: p.usesUnknown }
}

/** A program of plain Python, which binds `result`. */
export function generateValues(seed: number): string {
  const p = new Program(`p${seed}`, 2, new Random(seed))
  valueProgram(p)
  return p.text()
}
