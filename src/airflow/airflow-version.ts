/** Modules that only one major version has. An import at the margin is no fallback, so the file is for that version. */
const ONLY_IN_3 = /^(?:from|import) +airflow\.sdk\b/m
const ONLY_IN_2 =
  /^(?:from|import) +airflow\.(?:datasets|contrib|utils\.dates|operators\.(?:dummy|subdag|\w+_operator)|sensors\.\w+_sensor)\b/m

/** Airflow's major version as the imports of a DAG file tell it; null where either could import it. */
export function majorVersionFor(source: Uint8Array | undefined): 2 | 3 | null {
  if (source === undefined) return null
  const text = Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('latin1')
  const [in2, in3] = [ONLY_IN_2.test(text), ONLY_IN_3.test(text)]
  return in2 === in3 ? null : in2 ? 2 : 3
}
