const PYTHON = ['templates_dict', 'op_args', 'op_kwargs']

/** The template fields of operators that Airflow brings itself, in either major version. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['EmptyOperator', []],
  ['DummyOperator', []],
  ['LatestOnlyOperator', []],
  ['BashOperator', ['bash_command', 'env', 'cwd']],
  ['BashSensor', ['bash_command', 'env']],
  ['PythonOperator', PYTHON],
  ['BranchPythonOperator', PYTHON],
  ['ShortCircuitOperator', PYTHON],
  ['PythonSensor', PYTHON],
  ['BaseOperator', []],
  ['BaseSensorOperator', []],
  ['BaseBranchOperator', []],
])

/** The template fields of an operator class from outside of the repository; null: not known, any may be one. */
export function templateFields(path: string): readonly string[] | null {
  const fields = /^airflow\.(?!providers\.(?!standard\.))/.test(path)
    ? FIELDS.get(path.slice(path.lastIndexOf('.') + 1))
    : undefined
  return fields ?? null
}
