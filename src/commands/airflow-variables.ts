import * as z from 'zod'
import { UserError } from '../errors.ts'
import type { Tree } from '../git/tree.ts'

const variablesSchema = z.record(z.string(), z.unknown())

/** Values of `airflow variables export`: anything that is not text is what JSON makes of it. */
export function readVariables(tree: Tree, file: string): ReadonlyMap<string, string> {
  const bytes = tree.read(file)
  if (bytes === undefined) throw new UserError(`There is no variables file ${file} in ${tree.id}.`)
  try {
    const values = variablesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
    return new Map(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    )
  } catch (error) {
    throw new UserError(`${file} is not a JSON object of Airflow variables.`, {
      hint: '`airflow variables export FILE` writes one.',
      cause: error,
    })
  }
}
