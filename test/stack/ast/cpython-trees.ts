import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'

const grammarSchema = z.object({
  version: z.tuple([z.number(), z.number()]),
  types: z.record(z.string(), z.object({ fields: z.array(z.string()), located: z.boolean() })),
})

/** The version of a Python, with the fields of its node types and whether their nodes have positions. */
export type Grammar = z.infer<typeof grammarSchema>

const fileSchema = z.union([
  z.object({ tree: z.array(z.unknown()) }),
  z.object({ error: z.string(), line: z.number() }),
])

/** A file as CPython parses it: a tree in the shape that dump_trees.py describes, or the error. */
export type CPythonFile = z.infer<typeof fileSchema>

/** Parses files with the `ast` module of a Python and hands them over in their order, one at a time. */
export async function readCPythonTrees(
  python: string,
  files: readonly string[],
  visit: (file: string, parsed: CPythonFile, grammar: Grammar) => void,
): Promise<void> {
  const script = resolve('test/stack/ast/dump_trees.py')
  const env = { ...process.env, PYTHONUTF8: '1' }
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'], env })
  const ended = once(child, 'close')
  const feeding = pipeline(Readable.from(files.map((file) => `${file}\n`)), child.stdin)
  let grammar: Grammar | null = null
  let count = 0
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    const data: unknown = JSON.parse(line)
    const file = files[count]
    if (grammar === null) grammar = grammarSchema.parse(data)
    else if (file === undefined) throw new Error('more trees than files')
    else {
      visit(file, fileSchema.parse(data), grammar)
      count += 1
    }
  }
  await feeding
  await ended
  if (count !== files.length) throw new Error(`${python} gave ${count} trees for ${files.length} files`)
}
