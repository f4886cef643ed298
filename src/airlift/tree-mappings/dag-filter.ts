/**
 * Whether Airflow lists a DAG for `dag_id_ilike`: SQL's ILIKE with the pattern anywhere in the id, where `%` stands for anything
 * and `_` for one character.
 */
export function matchesPattern(dagId: string, pattern: string): boolean {
  // By hand, since a pattern of a pull request must not become a regular expression that never ends.
  const text = dagId.toLowerCase()
  let ends: readonly number[] = [0]
  for (const char of `%${pattern.toLowerCase()}%`.replaceAll(/%+/g, '%')) {
    const [first] = ends
    if (first === undefined) return false
    ends =
      char === '%'
        ? Array.from({ length: text.length - first + 1 }, (_, index) => first + index)
        : ends.filter((at) => at < text.length && (char === '_' || char === text[at])).map((at) => at + 1)
  }
  return ends.at(-1) === text.length
}
