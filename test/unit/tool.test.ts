import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import * as z from 'zod'
import { TOOL } from '../../src/tool.ts'

it('carries the version of package.json', () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { name, version } = z.object({ name: z.string(), version: z.string() }).parse(JSON.parse(text))

  expect(TOOL).toEqual({ name, version })
})
