/** What a comparison wants to know of its two refs. */
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

/** The arguments by which `git rev-parse` tells all of it, or nothing when it does not know both; empty: not plain refs. */
export function questionsOf(base: string, head: string): readonly string[] {
  if (!PLAIN.test(base) || !PLAIN.test(head)) return []
  return [`${base}^{commit}`, `${head}^{commit}`, `${base}...${head}`, '--symbolic-full-name', base]
}

/** The lines that git answers to {@link questionsOf}. */
export function readRefPair(lines: readonly string[]): RefPair | undefined {
  const [base, head] = lines
  if (base === undefined || head === undefined || !SHA.test(base) || !SHA.test(head)) return undefined
  const mergeBases = lines.filter((line) => line.startsWith('^')).map((line) => line.slice(1))
  return {
    base,
    head,
    mergeBase: mergeBases.length === 1 ? mergeBases[0] : undefined,
    baseName: lines.at(-1)?.startsWith('refs/') === true ? lines.at(-1) : undefined,
  }
}
