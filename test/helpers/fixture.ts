import { readFile } from 'node:fs/promises'
import * as z from 'zod'

const recordedSchema = z.object({ status: z.number(), body: z.json() })

/** An answer that a real server gave, from `test/fixtures/`: its status and JSON body. */
export async function recorded(path: string): Promise<z.infer<typeof recordedSchema>> {
  const text = await readFile(new URL(`../fixtures/${path}`, import.meta.url), 'utf8')
  return recordedSchema.parse(JSON.parse(text))
}
