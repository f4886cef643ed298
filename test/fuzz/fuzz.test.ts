import { describe, expect, it } from '@jest/globals'
import { Random } from '../stack/parity/random.ts'
import { corpus } from './corpus.ts'
import { mutate } from './mutate.ts'
import { problemOf } from './reading.ts'

const INPUTS = 20_000
const AT_ONCE = 1_000

/** Each input follows from its seed; FUZZ_SEED makes and reads one again, and shows it. */
const ONLY = process.env['FUZZ_SEED']

const SOUND = corpus()

function input(seed: number) {
  const random = new Random(seed)
  const { kind, text } = random.pick(SOUND)
  return { kind, bytes: mutate(text, random, random.pick(SOUND).text) }
}

function problems(first: number, last: number): readonly string[] {
  const found: string[] = []
  for (let seed = first; seed <= last; seed++) {
    const { kind, bytes } = input(seed)
    const problem = problemOf(kind, bytes)
    if (problem !== null) found.push(`FUZZ_SEED=${seed} (${kind}): ${problem}`)
    if (ONLY !== undefined) process.stdout.write(bytes)
  }
  return found
}

const chunks =
  ONLY === undefined ? Array.from({ length: INPUTS / AT_ONCE }, (_, index) => index * AT_ONCE + 1) : [Number(ONLY)]

describe('a spoiled file', () => {
  it.each(chunks)(
    'breaks nothing, harms no other and takes no second, from seed %i on',
    (first) => {
      const found = problems(first, ONLY === undefined ? first + AT_ONCE - 1 : first)

      expect(found).toEqual([])
    },
    120_000,
  )
})
