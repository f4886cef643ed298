import { describe, expect, it } from '@jest/globals'
import { configJsonSchema } from '../../../src/config/file-schema.ts'
import { parseConfigFile } from '../../../src/config/parse-file.ts'

const RULES = ['mapping/unmapped-task', 'drift/edge-changed', 'drift/dag-added']

function parse(text: string) {
  return parseConfigFile(text, 'config.yml', RULES)
}

describe('parseConfigFile', () => {
  it('reads all that the file may say', () => {
    const config = parse(`
instances:
  - name: airflow_one
    dags: ["airflow_dags/**"]
    import-roots: [airflow_dags, plugins]
    variables: airflow-variables.json
    environment: { ENVIRONMENT: production, RETRIES: 3, DEBUG: true }
dagster: { code-locations: [analytics], definitions: ["dagster_defs/**"] }
rules: { mapping/unmapped-task: off, drift/edge-changed: error }
accept:
  - { rule: mapping/unmapped-task, dag: legacy_*, reason: "decommissioned in Q1", until: 2027-03-31 }
`)

    expect(config).toEqual({
      instances: [
        {
          name: 'airflow_one',
          dags: ['airflow_dags/**'],
          importRoots: ['airflow_dags', 'plugins'],
          variables: 'airflow-variables.json',
          environment: new Map([
            ['ENVIRONMENT', 'production'],
            ['RETRIES', '3'],
            ['DEBUG', 'true'],
          ]),
        },
      ],
      codeLocations: ['analytics'],
      definitions: ['dagster_defs/**'],
      rules: new Map([
        ['mapping/unmapped-task', 'off'],
        ['drift/edge-changed', 'error'],
      ]),
      accept: [{ rule: 'mapping/unmapped-task', dag: 'legacy_*', reason: 'decommissioned in Q1', until: '2027-03-31' }],
    })
  })

  it.each(['', '# nothing\n', '---\n', '{}'])('takes %j for no configuration', (text) => {
    expect(parse(text)).toMatchObject({ instances: [], accept: [] })
  })

  it.each([
    ['rule: {}', 'config.yml:1: unknown key "rule"; did you mean "rules"?'],
    [
      '\ndagster:\n  code_locations: [a]',
      'config.yml:3: unknown key "code_locations" in dagster; did you mean "code-locations"?',
    ],
    ['instances:\n  - name: a\n    dag: [b]', 'config.yml:3: unknown key "dag" in instances.0; did you mean "dags"?'],
    ['xyz: 1', 'config.yml:1: unknown key "xyz"; known keys are instances, dagster, rules, accept'],
    ['fail-on: error', 'config.yml:1: unknown key "fail-on": `fail-on` is an input or flag, no key of this file'],
    [
      'dagster_token: hunter2',
      'config.yml:1: unknown key "dagster_token": it is a secret, which a pull request could change here; give it as the input `dagster-token` or by flag',
    ],
    [
      'dagster-url: https://example.com',
      'config.yml:1: unknown key "dagster-url": it is an address, which a pull request could change here; give it as the input `dagster-url` or by flag',
    ],
    ['rules: []', 'config.yml:1: rules must be a mapping of keys to values'],
    ['instances: one', 'config.yml:1: instances must be a list'],
    ['- a', 'config.yml:1: the file must be a mapping of keys to values'],
    ['instances: []', 'config.yml:1: instances must not be empty'],
    [
      'rules:\n  drift/dag-added: fatal',
      'config.yml:2: rules.drift/dag-added must be one of off, notice, warning, error',
    ],
    [
      'rules:\n  drift/dag-addded: off',
      'config.yml:2: there is no rule "drift/dag-addded"; did you mean "drift/dag-added"?',
    ],
    ['accept:\n  - reason: why', 'config.yml:2: accept.0 needs a rule or a fingerprint'],
    ['accept:\n  - rule: drift/dag-added', 'config.yml:2: accept.0.reason must be a text'],
    ['accept:\n  - { rule: x/y, reason: why }', 'config.yml:2: there is no rule "x/y"'],
    [
      'accept:\n  - { rule: drift/dag-added, reason: why, until: soon }',
      'config.yml:2: accept.0.until must be a day such as 2027-03-31',
    ],
    [
      'instances:\n  - name: a\n    variables: ../secret.json',
      'config.yml:3: instances.0.variables must stay inside the repository',
    ],
    ['instances:\n  - name: a\n  - name: a', 'config.yml:1: instances names one twice'],
    [
      '__proto__: { rules: 1 }',
      'config.yml:1: unknown key "__proto__"; known keys are instances, dagster, rules, accept',
    ],
  ])('says of %j what is wrong and where', (text, message) => {
    expect(() => parse(text)).toThrow(message)
  })

  it('never repeats the text of a secret', () => {
    expect(() => parse('dagster-token: hunter2')).toThrow(/^(?!.*hunter2)config\.yml:1: /s)
  })

  it('is not changed by a key that names a prototype', () => {
    const config = parse('rules: { __proto__: off, drift/dag-added: off }')

    expect(config.rules).toEqual(new Map([['drift/dag-added', 'off']]))
    expect(() => parse('rules: { constructor: off }')).toThrow('there is no rule "constructor"')
  })

  it.each([
    ['a duplicate key', 'rules: {}\nrules: {}', 'config.yml:2: no valid YAML'],
    ['a tab', 'rules:\n\tdrift/dag-added: off', 'config.yml:2: no valid YAML'],
    ['aliases without end', bomb(), 'config.yml could not be read as YAML'],
    ['deep nesting', '['.repeat(20_000), 'config.yml'],
    ['a huge file', `# ${'x'.repeat(300_000)}`, 'config.yml is larger than 256 KiB'],
  ])('refuses %s', (_name, text, message) => {
    expect(() => parse(text)).toThrow(message)
  })

  it('tells several mistakes at once, but not all of many', () => {
    const text = Array.from({ length: 20 }, (_, index) => `zz${index}: 1`).join('\n')

    expect(() => parse(text)).toThrow(/config\.yml:1: .*\nconfig\.yml:2: [^]*\nand 12 more$/)
  })
})

describe('configJsonSchema', () => {
  it('describes the file, with the rules by name', () => {
    const schema = configJsonSchema(RULES)

    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: { rules: { propertyNames: { enum: RULES } }, instances: { type: 'array' } },
    })
  })
})

function bomb(): string {
  const lines = ['a0: &a0 [x, x]']
  for (let level = 1; level < 12; level += 1) lines.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`)
  return lines.join('\n')
}
