import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { RULES } from '../../../src/rules/registry.ts'
import { EVIDENCE } from '../../stack/rules/evidence.ts'

const ROOT = new URL('../../../', import.meta.url)

describe('the evidence of the rules', () => {
  it('is there for every rule, and for nothing else', () => {
    expect(Object.keys(EVIDENCE).sort()).toEqual(RULES.map(({ id }) => id).sort())
  })

  it.each(Object.entries(EVIDENCE).flatMap(([rule, evidence]) => ('test' in evidence ? [[rule, evidence.test]] : [])))(
    '%s is named in %s',
    (rule, test) => {
      expect(readFileSync(new URL(test, ROOT), 'utf-8')).toContain(`'${rule}'`)
    },
  )
})
