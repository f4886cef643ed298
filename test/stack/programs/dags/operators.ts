import type { Node, Program } from '../program.ts'
import { numbers } from '../values/sequences.ts'
import { text } from '../values/texts.ts'
import { uniqueId } from './ids.ts'
import { airflow } from './imports.ts'

/** `, dag=dag` where the operator would not find its DAG by itself. */
export function dagArgument(p: Program): string {
  if (p.settings !== null) return `, **${p.settings}`
  return p.inContext || p.dag === null ? '' : `, dag=${p.dag}`
}

/** The result of an earlier task, as an argument that makes an edge; null where there is none yet. */
export function result(p: Program): string | null {
  const results = p.nodes.filter((node) => node.kind === 'result' || node.kind === 'task')
  if (results.length === 0) return null
  const { code, kind } = p.random.pick(results)
  if (kind === 'task') return `${code}.output`
  return p.random.pick([code, code, `${code}["key"]`])
}

/** A result that Airflow can map over, mostly: an entry of one is refused. */
export function mappable(p: Program): string | null {
  const found = result(p)
  return found === null || p.chance(0.02) ? found : found.replace(/\["key"\]$/, '')
}

/** Whether Airflow maps tasks here, mostly. */
export function mayMap(p: Program): boolean {
  return !p.inMapped || p.chance(0.02)
}

/** A result in something that Airflow looks through, or a constant. */
export function argument(p: Program): string {
  const found = p.chance(0.6) ? result(p) : null
  if (found === null)
    return p.choose([() => text(p, 1), () => p.name('words'), () => String(p.random.below(9)), () => 'None'])
  return p.random.pick([
    found,
    found,
    `[${found}, 1]`,
    `{"k": ${found}}`,
    `(${found},)`,
    `f"{${found.replaceAll('"', "'")}}"`,
  ])
}

const SETTINGS = [
  '',
  '',
  '',
  ', retries=2',
  ', owner="data"',
  ', depends_on_past=False',
  ', pool="default_pool"',
  ', doc_md="# Doc"',
  ', priority_weight=3',
  ', do_xcom_push=False',
]

/** Airflow refuses them behind a setup. */
const TRIGGER_RULES = [', trigger_rule="all_done"', ', trigger_rule="none_failed"']

/** The call that makes an operator. */
export function operatorCall(p: Program, id = uniqueId(p, 't')): string {
  const rest = p.random.pick(p.chance(0.03) ? TRIGGER_RULES : SETTINGS) + dagArgument(p)
  return p.choose([
    () => `${airflow(p, 'EmptyOperator')}(task_id=${id}${rest})`,
    () => `${airflow(p, 'EmptyOperator')}(task_id=${id}${rest})`,
    () => `${airflow(p, 'BashOperator')}(task_id=${id}, bash_command=${bashArgument(p)}${rest})`,
    () => `${airflow(p, 'BashOperator')}(bash_command="echo", env={"A": ${argument(p)}}, task_id=${id}${rest})`,
    () =>
      `${airflow(p, 'PythonOperator')}(task_id=${id}, python_callable=print, op_args=[${argument(p)}, ${argument(p)}]${rest})`,
    () =>
      `${airflow(p, 'PythonOperator')}(task_id=${id}, python_callable=lambda **_: None, op_kwargs={"a": ${argument(p)}}${rest})`,
    () => `${airflow(p, 'BranchPythonOperator')}(task_id=${id}, python_callable=lambda: "x"${rest})`,
    () => `${airflow(p, 'ShortCircuitOperator')}(task_id=${id}, python_callable=lambda: True${rest})`,
    () => `${airflow(p, 'LatestOnlyOperator')}(task_id=${id}${rest})`,
    () =>
      `${airflow(p, 'EmptyOperator')}(task_id=${id}, trigger_rule=${airflow(p, 'TriggerRule')}.${p.chance(0.1) ? 'ALL_DONE' : 'ALL_SUCCESS'}${dagArgument(p)})`,
    () => `${airflow(p, 'EmptyOperator')}(**{"task_id": ${id}, "retries": 1}${dagArgument(p)})`,
  ])
}

function bashArgument(p: Program): string {
  const found = result(p)
  if (found === null || p.chance(0.5)) return p.choose([() => `"echo {{ ds }}"`, () => `"echo " + repr(${text(p, 1)})`])
  return p.random.pick([found, `f"echo {${found.replaceAll('"', "'")}}"`])
}

/** Makes an operator under a name. */
export function operator(p: Program): Node {
  const call = operatorCall(p)
  const name = p.fresh('task')
  p.line(`${name} = ${call}`)
  return p.addNode(name, 'task')
}

/** `Operator.partial(…).expand(…)`. */
export function mappedOperator(p: Program): Node {
  if (!mayMap(p)) return operator(p)
  const name = p.fresh('task')
  const id = uniqueId(p, 'm')
  const over = mappable(p)
  const bash = airflow(p, 'BashOperator')
  const base = `${bash}.partial(task_id=${id}${p.random.pick(['', ', retries=1'])}${dagArgument(p)})`
  const call = p.choose([
    () => `${base}.expand(bash_command=${over ?? p.name('words')})`,
    () => `${base}.expand(bash_command=["a", "b"])`,
    () => `${base}.expand_kwargs(${over ?? '[{"bash_command": "a"}]'})`,
    () => `${bash}.partial(task_id=${id}, bash_command=${over ?? '"x"'}${dagArgument(p)}).expand(env=[{"A": "1"}])`,
    () =>
      `${airflow(p, 'PythonOperator')}.partial(task_id=${id}, python_callable=print${dagArgument(p)}).expand(op_args=${over ?? `[[x] for x in ${numbers(p, 1)}]`})`,
  ])
  p.line(`${name} = ${call}`)
  return p.addNode(name, 'task')
}

/** Defines an operator class with the parameters `table` and `extra`, and gives its name. */
export function customOperatorClass(p: Program, fixedId: string | null = null): string {
  const cls = `${p.fresh('Custom')}Operator`
  const base = fixedId === null ? p.random.pick(['BaseOperator', 'BaseOperator', 'BashOperator']) : 'BaseOperator'
  const fields = p.random.pick([
    '',
    'template_fields = ("table",)',
    'template_fields = ["table", "extra"]',
    'template_fields = ()',
    `template_fields = (*${base}.template_fields, "table")`,
  ])
  p.block(`class ${cls}(${airflow(p, base)}):`, () => {
    if (fields !== '') p.line(fields)
    p.block(`def __init__(self, ${p.random.pick(['*, ', ''])}table="t", extra=None, **kwargs):`, () => {
      const own = fixedId === null ? '' : `task_id=${fixedId}, `
      p.line(`super().__init__(${own}${base === 'BashOperator' ? 'bash_command="x", ' : ''}**kwargs)`)
      p.line('self.table = table')
      p.line(p.random.pick(['self.extra = extra', 'self.extra = extra or {}', 'self.other = self.extra = extra']))
    })
    p.block('def execute(self, context):', () => p.line('return self.table'))
  })
  return cls
}

/** An operator class of the file, with an own `__init__`, and a task of it. */
export function customOperator(p: Program): Node {
  const fixedId = p.chance(0.15) && p.idParts.length === 0 ? JSON.stringify(p.fresh('fixed')) : null
  const cls = customOperatorClass(p, fixedId)
  const name = p.fresh('task')
  const id = fixedId === null ? `task_id=${uniqueId(p, 't')}, ` : ''
  p.line(`${name} = ${cls}(${id}table=${argument(p)}, extra=${argument(p)}${dagArgument(p)})`)
  return p.addNode(name, 'task')
}
