import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import * as z from 'zod'
import { actionInputs } from '../../../scripts/docs/options.ts'
import { parseCommandLine } from '../../../src/cli/parse-command-line.ts'
import { parseConfigFile } from '../../../src/config/parse-file.ts'
import { OPTION_KEYS, OPTIONS } from '../../../src/config/options.ts'
import { type Given, readOptions } from '../../../src/config/settings.ts'
import { RULES } from '../../../src/rules/registry.ts'
import { PAGES, type Piece, piecesOf, read } from './pages.ts'

const pieces = PAGES.map(piecesOf)
const blocks = pieces.flatMap((page) => page.blocks)
const yamlBlocks = blocks.filter(({ language }) => language === 'yaml')

const stepSchema = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
const workflowSchema = z.object({
  name: z.string(),
  on: z.unknown().refine((events) => events !== undefined),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  jobs: z.record(z.string(), z.object({ 'runs-on': z.string(), steps: z.array(stepSchema) })),
})
const workflows = yamlBlocks.filter(({ text }) => text.startsWith('# .github/workflows/'))
const stepsOf = ({ text }: Piece): z.infer<typeof stepSchema>[] =>
  Object.values(workflowSchema.parse(parse(text)).jobs).flatMap(({ steps }) => steps)

describe('the workflows of the documentation', () => {
  it('are there', () => {
    expect(workflows.length).toBeGreaterThanOrEqual(5)
  })

  it.each(workflows)('$place is a workflow that says what it may do', ({ text }) => {
    expect(workflowSchema.safeParse(parse(text)).error).toBeUndefined()
  })

  it.each(workflows)('$place gives the action only inputs that it has', (workflow) => {
    const known = actionInputs().map(({ name }) => name)
    const given = stepsOf(workflow)
      .filter(({ uses }) => uses?.includes('/airlift-drift@') === true)
      .flatMap((step) => Object.keys(step.with ?? {}))

    expect(given.filter((name) => !known.includes(name))).toEqual([])
  })

  it.each(workflows)('$place gives values that the action understands', (workflow) => {
    const given = stepsOf(workflow)
      .filter(({ uses }) => uses?.includes('/airlift-drift@') === true)
      .flatMap((step) => Object.entries(step.with ?? {}))
    const texts = new Map(given.map(([name, value]) => [name, String(value)]))
    const settings: Given = Object.fromEntries(OPTION_KEYS.map((key) => [key, texts.get(OPTIONS[key].name) ?? '']))

    expect(() => readOptions(settings, {}, 'action')).not.toThrow()
  })
})

describe('the YAML of the documentation', () => {
  // Pages of rules also show what is wrong.
  const right = yamlBlocks.filter(({ place }) => !place.startsWith('docs/rules/'))

  it.each(right)('$place is YAML', ({ text }) => {
    expect(() => parse(text) as unknown).not.toThrow()
  })

  const configurations = yamlBlocks.filter(({ text }) => /^(# \.github\/airlift-drift\.yml$|rules:$)/m.test(text))

  it.each(configurations)('$place is a configuration that is accepted', ({ text, place }) => {
    const rules = RULES.map(({ id }) => id)

    expect(() => parseConfigFile(text, place, rules)).not.toThrow()
  })
})

/** What follows the program's name, of a line that calls it; undefined for other lines. */
function argumentsOf(line: string): string[] | undefined {
  const call = /^(?:airlift-drift|node \S*dist\/cli\.js)((?: .*)?)$/.exec(line.trim())
  return call?.[1]
    ?.split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replaceAll(/^["']|["']$/g, ''))
}

const calls: { readonly call: string; readonly argv: string[]; readonly place: string }[] = [
  ...blocks.filter(({ language }) => language === 'sh'),
  ...pieces.flatMap((page) => page.words),
  ...workflows.flatMap((workflow) =>
    stepsOf(workflow).flatMap(({ run }) => (run === undefined ? [] : [{ text: run, place: workflow.place }])),
  ),
].flatMap(({ text, place }) =>
  text.split('\n').flatMap((line) => {
    const argv = argumentsOf(line)
    // The version is told before the command line is read.
    return argv === undefined || argv.length === 0 || argv[0] === '--version'
      ? []
      : [{ call: line.trim(), argv, place }]
  }),
)

describe('the command lines of the documentation', () => {
  it.each(calls)('$place: $call is understood', ({ argv }) => {
    expect(() => parseCommandLine(argv)).not.toThrow()
  })
})

describe('the pre-commit hook', () => {
  const hooks = z
    .array(z.object({ id: z.string(), entry: z.string(), language: z.literal('script') }))
    .parse(parse(read('.pre-commit-hooks.yaml')))

  it('runs a command that there is, in the built program', () => {
    const entries = hooks.map(({ entry }) => entry.split(' '))

    expect(entries.map(([program]) => program)).toEqual(['dist/cli.js'])
    expect(entries.map(([, ...argv]) => parseCommandLine(argv).kind)).toEqual(['run'])
  })

  it('is the one that the documentation names', () => {
    const example = yamlBlocks.find(({ text }) => text.startsWith('# .pre-commit-config.yaml'))
    const named = z
      .object({ repos: z.array(z.object({ hooks: z.array(z.object({ id: z.string() })) })) })
      .parse(parse(example?.text ?? ''))
      .repos.flatMap((repo) => repo.hooks.map(({ id }) => id))

    expect(named).toEqual(hooks.map(({ id }) => id))
  })
})
