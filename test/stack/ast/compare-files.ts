import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parsePython } from '../../../src/python/parse.ts'
import { compareTrees } from './compare-trees.ts'
import { readCPythonTrees, type CPythonFile, type Grammar } from './cpython-trees.ts'
import { REFUSALS } from './deviations.ts'

export interface AstComparison {
  files: number
  /** Files that both refuse. */
  refused: number
  /** One line for each disagreement: `file:line path: theirs …, ours …`. */
  readonly disagreements: string[]
  /** Reasons of the known deviations that were met. */
  readonly known: Set<string>
}

/** Compares our parser with CPython's on Python files and all those below folders. */
export async function compareFiles(python: string, paths: readonly string[], mostOfAFile = 3): Promise<AstComparison> {
  const result: AstComparison = { files: 0, refused: 0, disagreements: [], known: new Set() }
  await readCPythonTrees(python, paths.flatMap(pythonFiles), (file, parsed, grammar) => {
    result.files += 1
    const lines = compareFile(file, parsed, grammar, result, mostOfAFile)
    result.disagreements.push(...lines.map((line) => `${file}:${line}`))
  })
  return result
}

function compareFile(
  file: string,
  theirs: CPythonFile,
  grammar: Grammar,
  result: AstComparison,
  most: number,
): readonly string[] {
  const bytes = readFileSync(file)
  const ours = parsePython(bytes)
  if ('tree' in theirs && ours.ok) {
    return compareTrees(theirs.tree, ours.body, grammar, result.known, most).map(
      (each) => `${each.line} ${each.path}: theirs ${each.theirs}, ours ${each.ours}`,
    )
  }
  if ('error' in theirs && !ours.ok) {
    result.refused += 1
    return []
  }
  const line = ours.ok ? ('error' in theirs ? theirs.line : 1) : ours.line
  const text = bytes.toString('utf8').split('\n')[line - 1] ?? ''
  const refusal = { theirs: 'error' in theirs ? theirs.error : null, ours: ours.ok ? null : ours.message, text }
  const deviation = REFUSALS.find((each) => each.holds(refusal))
  if (deviation === undefined) return [`${line} CPython: ${refusal.theirs ?? 'parses'}, we: ${refusal.ours ?? 'parse'}`]
  result.known.add(deviation.reason)
  return []
}

/** All files below a folder, or the file itself, in a stable order; packages installed below it are left out. */
function pythonFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [resolve(path)]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => join(resolve(entry.parentPath), entry.name))
    .filter((file) => !file.slice(resolve(path).length).includes('/site-packages/'))
    .sort()
}
