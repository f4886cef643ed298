import * as z from 'zod'
import type { RuleSetting } from '../rules/judge.ts'
import type { ConfigFile, InstanceConfig } from './file.ts'

const nameSchema = z.string().trim().min(1)

const repositoryPathSchema = nameSchema.refine(
  (path) => !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..'),
  'must stay inside the repository',
)

/** Values as environment variables and Airflow variables have them: YAML's numbers and booleans become their text. */
const environmentSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()], 'must be a text, number or boolean'),
)

const instanceSchema = z.strictObject({
  name: nameSchema.describe('As in `AirflowInstance(name=…)`.'),
  dags: z.array(repositoryPathSchema).optional().describe('Globs of the files that this instance looks at for DAGs.'),
  'import-roots': z.array(repositoryPathSchema).optional().describe('Folders that are on `sys.path` of this instance.'),
  variables: repositoryPathSchema.optional().describe('A JSON file with values for `Variable.get`.'),
  environment: environmentSchema.optional().describe('Values for `os.environ` and `os.getenv`.'),
})

const acceptanceSchema = z
  .strictObject({
    rule: nameSchema.optional().describe('A rule id.'),
    dag: nameSchema.optional().describe('A glob over DAG ids.'),
    task: nameSchema.optional().describe('A glob over task ids.'),
    fingerprint: nameSchema.optional().describe('One finding, as the report names it.'),
    reason: nameSchema.describe('Why this is fine.'),
    until: z.iso
      .date('must be a day such as 2027-03-31')
      .optional()
      .describe('The last day on which this holds, in UTC.'),
  })
  .refine(({ rule, fingerprint }) => rule !== undefined || fingerprint !== undefined, 'needs a rule or a fingerprint')

const LEVELS = ['off', 'notice', 'warning', 'error'] as const satisfies readonly RuleSetting[]

/** The file as it is written. All of it is optional. */
export const configFileSchema = z.strictObject({
  instances: z
    .array(instanceSchema)
    .min(1)
    .refine((instances) => new Set(instances.map(({ name }) => name)).size === instances.length, 'names one twice')
    .optional()
    .describe('One for each Airflow instance that Dagster peers with.'),
  dagster: z
    .strictObject({
      'code-locations': z.array(nameSchema).optional().describe('The code locations to look at.'),
      definitions: z.array(repositoryPathSchema).optional().describe("Globs of the files that hold Dagster's side."),
    })
    .optional(),
  rules: z
    .record(z.string(), z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`))
    .optional()
    .describe('The severity of a rule, or off.'),
  accept: z.array(acceptanceSchema).optional().describe('Known findings, which stay visible but fail nothing.'),
})

/** The file's words in the types that the rest uses. */
export function toConfig(written: z.output<typeof configFileSchema>): ConfigFile {
  return {
    instances: (written.instances ?? []).map(toInstance),
    codeLocations: written.dagster?.['code-locations'],
    definitions: written.dagster?.definitions,
    rules: new Map(Object.entries(written.rules ?? {})),
    accept: (written.accept ?? []).map(withoutUndefined),
  }
}

function toInstance(written: z.output<typeof instanceSchema>): InstanceConfig {
  const { name, dags, variables, environment } = written
  return withoutUndefined({
    name,
    dags,
    importRoots: written['import-roots'],
    variables,
    environment: environment && new Map(Object.entries(environment).map(([key, value]) => [key, String(value)])),
  })
}

type WithoutUndefined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>
}

/** `exactOptionalPropertyTypes` tells a key that is missing from one that is undefined; zod does not. */
function withoutUndefined<T extends object>(written: T): WithoutUndefined<T> {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>
}

/** JSON Schema of the file, for editors; `ruleIds` are offered as keys of `rules`. */
export function configJsonSchema(ruleIds: readonly string[] = []): Record<string, unknown> {
  const schema = z.toJSONSchema(configFileSchema, { io: 'input' })
  const properties = { ...schema.properties }
  if (ruleIds.length > 0 && typeof properties.rules === 'object') {
    properties.rules = { ...properties.rules, propertyNames: { enum: [...ruleIds] } }
  }
  return { ...schema, title: 'Configuration of airlift-drift', properties }
}
