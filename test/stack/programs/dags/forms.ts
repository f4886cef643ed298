import type { Program } from '../program.ts'
import { plainWords } from '../values/literals.ts'
import { body } from './body.ts'
import { edge, watcher } from './edges.ts'
import { airflow } from './imports.ts'

/** The arguments of a DAG behind its id. */
function settings(p: Program): string {
  p.import('from datetime import datetime, timedelta')
  const schedule = p.random.pick([
    'schedule=None',
    'schedule="@daily"',
    'schedule=timedelta(hours=2)',
    'schedule="0 5 * * *"',
  ])
  const more = p.random.pick([
    '',
    ', catchup=False',
    ', tags=["a", "b"]',
    ', default_args={"owner": "me", "retries": 1}',
    ', default_args=dict(depends_on_past=False)',
    ', max_active_runs=1',
    ', doc_md=__doc__',
    ', render_template_as_native_obj=True',
  ])
  return `${schedule}, start_date=datetime(2024, 1, 1)${more}`
}

function inside(p: Program, dag: string | null, inContext: boolean): void {
  p.nodes = []
  p.dag = dag
  p.inContext = inContext
  body(p, 6)
  for (let index = 0; index < 3; index++) edge(p)
  if (p.chance(0.15)) watcher(p)
}

function dagId(p: Program, parts: readonly string[] = []): string {
  const base = `${p.id}_${p.fresh('d')}`
  return parts.length === 0 ? JSON.stringify(base) : `f"${base}${parts.map((part) => `_{${part}}`).join('')}"`
}

/** A DAG in one of the forms in which files write it. */
export function dag(p: Program): void {
  p.random.pick([
    withDag,
    withDag,
    withDag,
    constructed,
    constructed,
    decorated,
    decorated,
    factory,
    factoryLoop,
    withInLoop,
    builder,
    subclass,
    decoratedFactory,
  ])(p)
}

function withDag(p: Program): void {
  const name = p.chance(0.8) ? p.fresh('dag') : null
  const id = p.random.pick(['', 'dag_id=']) + dagId(p)
  p.block(`with ${airflow(p, 'DAG')}(${id}, ${settings(p)})${name === null ? '' : ` as ${name}`}:`, () => {
    inside(p, name, true)
  })
}

function constructed(p: Program): void {
  const name = p.fresh('dag')
  p.line(`${name} = ${airflow(p, 'DAG')}(${p.random.pick(['', 'dag_id='])}${dagId(p)}, ${settings(p)})`)
  if (p.chance(0.3))
    p.block(`with ${name}:`, () => {
      inside(p, name, true)
    })
  else
    p.scope(() => {
      inside(p, name, false)
    })
}

function decorated(p: Program): void {
  const fn = `${p.id}_${p.fresh('flow')}`
  const id = p.chance(0.5) ? '' : `dag_id=${dagId(p)}, `
  p.line(`@${airflow(p, 'dag')}(${id}${settings(p)})`)
  p.block(`def ${fn}(${p.random.pick(['', 'param="x"'])}):`, () => {
    inside(p, null, true)
  })
  p.line(p.random.pick([`${fn}()`, `${p.fresh('dag')} = ${fn}()`]))
}

function factory(p: Program): void {
  const fn = p.fresh('create')
  p.block(`def ${fn}(label, size=2):`, () => {
    p.idParts = []
    p.block(`with ${airflow(p, 'DAG')}(${dagId(p, ['label'])}, ${settings(p)}) as the_dag:`, () => {
      p.names.text.push('label')
      inside(p, 'the_dag', true)
    })
    p.line('return the_dag')
  })
  for (const label of plainWords(p, 1 + p.random.below(2))) {
    p.line(
      p.random.pick([
        `${p.fresh('dag')} = ${fn}("${label}")`,
        `globals()["${p.fresh('dag')}"] = ${fn}("${label}", size=3)`,
        `${fn}(label="${label}")`,
      ]),
    )
  }
}

function factoryLoop(p: Program): void {
  const [fn, item] = [p.fresh('create'), p.fresh('item')]
  p.block(`def ${fn}(name, *, extra=None):`, () => {
    p.line(`the_dag = ${airflow(p, 'DAG')}(${dagId(p, ['name'])}, ${settings(p)})`)
    p.scope(() => {
      p.names.text.push('name')
      inside(p, 'the_dag', false)
    })
    p.line('return the_dag')
  })
  const words = plainWords(p, 2)
  p.block(`for ${item} in ${JSON.stringify(words)}:`, () => {
    p.line(
      p.random.pick([
        `globals()[f"dag_${fn}_{${item}}"] = ${fn}(${item})`,
        `globals().update({"dag_" + ${item}: ${fn}(${item}, extra=1)})`,
        `vars()["made_" + ${item}] = ${fn}(${item})`,
      ]),
    )
  })
}

function withInLoop(p: Program): void {
  const item = p.fresh('item')
  p.block(`for ${item} in ${JSON.stringify(plainWords(p, 2))}:`, () => {
    p.block(`with ${airflow(p, 'DAG')}(${dagId(p, [item])}, ${settings(p)}) as the_dag:`, () => {
      p.names.text.push(item)
      inside(p, 'the_dag', true)
    })
  })
}

function builder(p: Program): void {
  const [cls, name] = [p.fresh('DagBuilder'), p.fresh('dag')]
  p.block(`class ${cls}:`, () => {
    p.block('def __init__(self, label):', () => {
      p.line('self.label = label')
      p.line(`self.dag = ${airflow(p, 'DAG')}(${dagId(p, ['label'])}, ${settings(p)})`)
    })
    p.block('def fill(self):', () => {
      p.block('with self.dag as dag:', () => {
        inside(p, 'the_dag', true)
      })
      p.line('return self')
    })
    p.line('@property')
    p.block('def result(self):', () => p.line('return self.fill().dag'))
  })
  p.line(`${name} = ${cls}("${plainWords(p, 1)[0] ?? ''}").${p.random.pick(['result', 'fill().dag'])}`)
}

function subclass(p: Program): void {
  const [cls, name] = [p.fresh('House') + 'DAG', p.fresh('dag')]
  p.block(`class ${cls}(${airflow(p, 'DAG')}):`, () => {
    p.block('def __init__(self, dag_id, **kwargs):', () => {
      p.line('kwargs.setdefault("catchup", False)')
      p.line('super().__init__(dag_id=dag_id, **kwargs)')
    })
  })
  p.block(`with ${cls}(${dagId(p)}, ${settings(p)}) as ${name}:`, () => {
    inside(p, name, true)
  })
}

function decoratedFactory(p: Program): void {
  const [make, fn] = [p.fresh('create'), p.fresh('flow')]
  p.block(`def ${make}(label):`, () => {
    p.line(`@${airflow(p, 'dag')}(dag_id=${dagId(p, ['label'])}, ${settings(p)})`)
    p.block(`def ${fn}():`, () => {
      p.names.text.push('label')
      inside(p, null, true)
    })
    p.line(`return ${fn}()`)
  })
  const item = p.fresh('item')
  p.block(`for ${item} in ${JSON.stringify(plainWords(p, 2))}:`, () =>
    p.line(p.random.pick([`${make}(${item})`, `kept = ${make}(${item})`])),
  )
}
