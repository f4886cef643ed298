import type { Certainty } from '../../certainty.ts'
import { weakest } from '../../certainty.ts'
import type { Value } from '../../python/values.ts'

export interface Text {
  readonly text: string
  readonly certainty: Certainty
}

/** The texts that a value may be; null where it is not known at all. */
export function textsOf(value: Value | undefined): readonly Text[] | null {
  switch (value?.kind) {
    case 'str':
      return [{ text: value.value, certainty: 'exact' }]
    case 'choice': {
      const options = value.options.map((option) => textsOf(option.value))
      if (options.includes(null)) return null
      return options.flatMap((texts) =>
        (texts ?? []).map(({ text, certainty }) => ({ text, certainty: weakest(certainty, 'conditional') })),
      )
    }
    case 'unknown': {
      // A default that may be overridden is a guess.
      if (value.guess === null) return null
      return textsOf(value.guess)?.map(({ text }) => ({ text, certainty: 'conditional' })) ?? null
    }
    default:
      return null
  }
}

/** A text that is surely this one; null for anything else. */
export function textOf(value: Value | undefined): string | null {
  return value?.kind === 'str' ? value.value : null
}
