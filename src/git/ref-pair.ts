import { askGit } from './ask-git.ts'

/** What a comparison asks of its two refs. */
export interface RefPair {
  /** Full shas of the commits. */
  readonly base: string
  readonly head: string
  /** Undefined where there is none, or more than one. */
  readonly mergeBase: string | undefined
  /** `refs/heads/main`; undefined where base is not the name of a ref. */
  readonly baseName: string | undefined
}

/** A ref that is certainly no option, range or other expression to git. */
const PLAIN = /^(?!.*\.\.)\w[\w./-]*$/
const SHA = /^[0-9a-f]+$/

/**
 * All of it from one git program: starting it for each takes longer than the answers. Undefined where git does not know
 * both refs, or they are not plain.
 */
export async function askRefPair(base: string, head: string, cwd: string): Promise<RefPair | undefined> {
  if (!PLAIN.test(base) || !PLAIN.test(head)) return undefined
  const questions = [`${base}^{commit}`, `${head}^{commit}`, `${base}...${head}`, '--symbolic-full-name', base]
  const lines = (await askGit(['rev-parse', ...questions], cwd)) ?? []
  const [baseSha, headSha] = lines
  if (baseSha === undefined || headSha === undefined || !SHA.test(baseSha) || !SHA.test(headSha)) return undefined
  const mergeBases = lines.filter((line) => line.startsWith('^')).map((line) => line.slice(1))
  return {
    base: baseSha,
    head: headSha,
    mergeBase: mergeBases.length === 1 ? mergeBases[0] : undefined,
    baseName: lines.at(-1)?.startsWith('refs/') === true ? lines.at(-1) : undefined,
  }
}
