import { expect, it } from '@jest/globals'
import * as z from 'zod'
import { DEFAULT_LIMITS } from '../../../src/python/budget.ts'
import { evaluateFile } from '../../../src/python/evaluate-file.ts'
import { ParseCache } from '../../../src/python/parse-cache.ts'
import { Run } from '../../../src/python/run.ts'
import { textOf } from '../../../src/python/text.ts'
import { TreeFiles, foldersOf } from '../../../src/python/tree-files.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { runPythonBatch } from '../parity/python-batch.ts'
import { generateValues } from './generate.ts'

const MINUTES = 60_000

const COUNT = 10_000

/** Each program follows from its seed; PROGRAM_SEED makes and judges one again. */
const ONLY = process.env['PROGRAM_SEED']

/** The text of `result`, or an error's type with a `!` before it, as run_values.py gives them; null: not known. */
function evaluated(program: string): string | null {
  const tree = memoryTree({ 'main.py': program })
  const run = new Run({
    files: new TreeFiles(tree, foldersOf(tree)),
    parses: new ParseCache(),
    vocabularies: [],
    importRoots: [],
    environment: new Map(),
    limits: DEFAULT_LIMITS,
  })
  const ending = evaluateFile('main.py', run)
  if (ending.kind === 'raised') return `!${ending.error.type}`
  const result = ending.kind === 'finished' ? ending.module.attributes.get('result') : undefined
  const known = result === undefined ? null : textOf(result, run)
  return known?.doubt === null ? known.text : null
}

it(
  'evaluates generated Python as Python does, or says that it does not know',
  async () => {
    const seeds = ONLY === undefined ? Array.from({ length: COUNT }, (_, index) => index + 1) : [Number(ONLY)]
    const programs = seeds.map(generateValues)

    const truth = z.array(z.string()).parse(await runPythonBatch('airflow2', '../programs/run_values.py', programs))
    const ours = programs.map(evaluated)

    const unknown = ours.filter((text) => text === null).length
    const wrong = seeds.flatMap((seed, index) =>
      ours[index] === null || ours[index] === truth[index]
        ? []
        : [`seed ${seed}:\n${programs[index] ?? ''}\ntheirs ${truth[index] ?? ''}\nours   ${ours[index] ?? ''}`],
    )
    process.stdout.write(
      `seeds ${seeds[0] ?? ''} to ${seeds.at(-1) ?? ''}: ${COUNT - unknown - wrong.length} the same, ${unknown} not known, ${wrong.length} wrong\n`,
    )
    expect(wrong).toEqual([])
    expect(unknown / seeds.length).toBeLessThan(0.02)
  },
  5 * MINUTES,
)
