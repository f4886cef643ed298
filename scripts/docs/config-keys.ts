import * as z from 'zod'
import { configJsonSchema } from '../../src/config/file-schema.ts'
import { code, table } from './markdown.ts'

interface Schema {
  readonly type?: string | readonly string[] | undefined
  readonly description?: string | undefined
  readonly properties?: Readonly<Record<string, Schema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: Schema | undefined
  readonly additionalProperties?: Schema | boolean | undefined
  readonly enum?: readonly string[] | undefined
}

const schemaSchema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    properties: z.record(z.string(), schemaSchema).optional(),
    required: z.array(z.string()).optional(),
    items: schemaSchema.optional(),
    additionalProperties: z.union([z.boolean(), schemaSchema]).optional(),
    enum: z.array(z.string()).optional(),
  }),
)

/** Every key of the configuration file, from the schema that reads it. */
export function configKeyTable(): string {
  return table(['Key', 'Holds', 'Meaning'], keysOf(schemaSchema.parse(configJsonSchema()), ''))
}

function keysOf(schema: Schema, prefix: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, key]) => {
    const path = `${prefix}${name}`
    const needed = schema.required?.includes(name) === true ? ', required' : ''
    const row = [code(path), `${kindOf(key)}${needed}`, key.description ?? '']
    const items = key.type === 'array' ? keysOf(key.items ?? {}, `${path}[].`) : []
    return [row, ...items, ...keysOf(key, `${path}.`)]
  })
}

function kindOf({ type, items, additionalProperties }: Schema): string {
  if (type === 'array') return items?.type === 'object' ? 'list' : 'list of texts'
  if (type !== 'object') return type === 'string' ? 'text' : [type ?? 'value'].flat().join(' or ')
  if (typeof additionalProperties !== 'object') return 'mapping'
  const { enum: words } = additionalProperties
  return words === undefined ? 'mapping of names to values' : `mapping of names to ${words.map(code).join(', ')}`
}
