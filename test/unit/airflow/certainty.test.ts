import { describe, expect, it } from '@jest/globals'
import { extractBody, inShort, onlyDag } from './structure-of.ts'

const reasons = (body: string): readonly string[] =>
  onlyDag(body).reasons.map(({ reason, file, line }) => `${reason}, ${file}:${line}`)

describe('what is not known', () => {
  it('shows the tasks of a loop over a Variable as a family', () => {
    const dag = onlyDag(
      'from airflow.models import Variable\nwith DAG("x"):\n    for t in Variable.get("tables", deserialize_json=True):\n        EmptyOperator(task_id=f"load_{t}")',
    )

    expect(dag.complete).toBe(false)
    expect(dag.tasks.map(({ taskId, certainty }) => [taskId, certainty])).toEqual([['load_*', 'unresolved']])
    expect(dag.reasons.map(({ reason, line }) => [reason, line])).toContainEqual(["loop over Variable 'tables'", 11])
  })

  it('reads the Variable where its value is given', () => {
    const dag = onlyDag(
      'from airflow.models import Variable\nwith DAG("x"):\n    for t in Variable.get("tables", deserialize_json=True):\n        EmptyOperator(task_id=f"load_{t}")',
      {},
      { variables: new Map([['tables', '["a", "b"]']]) },
    )

    expect(inShort(dag)).toBe('load_a, load_b')
  })

  it('marks a task under a condition on the environment as conditional', () => {
    const dag = onlyDag(
      'import os\nwith DAG("x"):\n    a = EmptyOperator(task_id="a")\n    if os.environ.get("ENV") == "prod":\n        a >> EmptyOperator(task_id="b")',
    )

    expect(dag.tasks.map(({ taskId, certainty }) => [taskId, certainty])).toEqual([
      ['a', 'exact'],
      ['b', 'conditional'],
    ])
    expect(dag.edges.map((edge) => edge.certainty)).toEqual(['conditional'])
    expect(dag.reasons.map(({ reason }) => reason)).toEqual(["condition on environment variable 'ENV'"])
  })

  it('takes the environment that is configured', () => {
    const dag = onlyDag(
      'import os\nwith DAG("x"):\n    if os.environ.get("ENV") == "prod":\n        EmptyOperator(task_id="b")',
      {},
      { environment: new Map([['ENV', 'prod']]) },
    )

    expect(inShort(dag)).toBe('b')
  })

  it('is sure of a task that both branches make', () => {
    const dag = onlyDag(
      'import os\nwith DAG("x"):\n    if os.environ.get("ENV"):\n        t = BashOperator(task_id="t", bash_command="a")\n    else:\n        t = EmptyOperator(task_id="t")\n    t >> EmptyOperator(task_id="end")',
    )

    expect(inShort(dag)).toBe('t > end')
  })

  it('takes a guard that raises as not taken', () => {
    const dag = onlyDag(
      'import os\nwith DAG("x"):\n    if not os.environ.get("ENV"):\n        raise ValueError("no ENV")\n    EmptyOperator(task_id="a")',
    )

    expect(inShort(dag)).toBe('a')
  })

  it('shows an id with the default it depends on, but never claims it', () => {
    const dag = onlyDag('import os\nwith DAG("x"):\n    EmptyOperator(task_id="load_" + os.getenv("ENV", "dev"))')

    expect(dag.tasks.map(({ taskId, certainty }) => [taskId, certainty])).toEqual([['load_dev', 'unresolved']])
    expect(dag.complete).toBe(false)
  })

  it('says that a helper from outside gets the DAG', () => {
    const found = reasons(
      'from acme.alerts import notify_on_failure\nwith DAG("x") as d:\n    EmptyOperator(task_id="a")\nnotify_on_failure(d)',
    )

    expect(found).toEqual([
      '`acme.alerts.notify_on_failure()` gets the DAG or its tasks and may change them, dags/example.py:12',
    ])
  })

  it('says that an unknown factory may add tasks', () => {
    const found = reasons('from acme import make\nwith DAG("x"):\n    t = make("a")')

    expect(found).toEqual(['`acme.make()` is called where the DAG is built and may add tasks, dags/example.py:11'])
  })

  it.each([
    ['times and dates', 'start_date=datetime.now() - timedelta(days=1)', ''],
    ['the environment in an operator’s arguments', '', 'BashOperator(task_id="a", bash_command=os.environ["X"])'],
    ['Variables in an operator’s arguments', '', 'BashOperator(task_id="a", bash_command=Variable.get("x"))'],
    ['logging and printing', '', 'logging.info("made %s", d)\n    print(d)'],
    [
      'callables from outside',
      'on_failure_callback=acme.alert',
      'PythonOperator(task_id="a", python_callable=acme.run)',
    ],
    ['a DAG without tasks', '', 'pass'],
  ])('is not made incomplete by %s', (_name, argument, body) => {
    const dag = onlyDag(
      `import os, logging, acme\nfrom airflow.models import Variable\nfrom airflow.operators.python import PythonOperator\nwith DAG("x", ${argument}) as d:\n    ${body === '' ? 'pass' : body}`,
    )

    expect(dag.reasons).toEqual([])
  })

  it('keeps a file with an unknown dag_id open', () => {
    const { dags, open } = extractBody('import os\nd = DAG(os.environ["NAME"])')

    expect(dags).toEqual([])
    expect(open).toEqual([
      {
        kind: 'unknown-dag-id',
        reason: "dag_id depends on environment variable 'NAME'",
        file: 'dags/example.py',
        line: 10,
      },
    ])
  })

  it('keeps a file open whose globals are filled from outside', () => {
    const { open } = extractBody('import acme\nacme.load_all(namespace=globals())')

    expect(open.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['dynamic', '`acme.load_all()` gets the globals and may add DAGs'],
    ])
  })

  it.each([
    ['bound to a name', 'from acme import Factory\nsales_dag = Factory("sales").build()', '`sales_dag` may be a DAG'],
    ['made for effect', 'from acme import build_dags\nbuild_dags()', '`acme.build_dags()` may make DAGs'],
    ['imported', 'from acme.dags import sales_dag', '`sales_dag` may be a DAG'],
    ['given a task', 'from acme import shop\nEmptyOperator(task_id="a", dag=shop())', 'a task is given to a DAG'],
  ])('keeps a file open for a DAG from outside that is %s', (_how, body, reason) => {
    const { dags, failures, open } = extractBody(body)

    expect([dags, failures]).toEqual([[], []])
    expect(open.map((one) => one.reason)).toContainEqual(expect.stringContaining(reason))
  })

  it.each(['dag', 'task_group'])('claims no structure where a task is given to an unknown %s', (argument) => {
    const dag = onlyDag(
      `from acme import place\nwith DAG("x"):\n    EmptyOperator(task_id="a")\n    EmptyOperator(task_id="b", ${argument}=place())`,
    )

    expect(inShort(dag)).toBe('incomplete: a')
  })

  it('knows a DAG of a foreign class, but not its tasks', () => {
    const dag = onlyDag('from cosmos import DbtDag\nd = DbtDag(dag_id="shop", schedule="@daily")')

    expect([dag.dagId, dag.complete]).toEqual(['shop', false])
    expect(dag.reasons.map(({ reason }) => reason)).toEqual(['the tasks of a DbtDag are not in its file'])
  })

  it('draws the edges around a group that fills itself', () => {
    const dag = onlyDag(
      'from cosmos import DbtTaskGroup\nwith DAG("x"):\n    EmptyOperator(task_id="a") >> DbtTaskGroup(group_id="dbt") >> EmptyOperator(task_id="b")',
    )

    expect(inShort(dag)).toBe('incomplete: a > dbt.*, dbt.* > b')
  })

  it('does not claim an id that names the folder of the checkout', () => {
    const { dags } = extractBody('d = DAG(__file__)')

    expect(dags.map((dag) => dag.complete)).toEqual([false])
  })
})

describe('import errors', () => {
  it.each([
    [
      'a duplicate task id',
      'with DAG("x"):\n    EmptyOperator(task_id="a")\n    EmptyOperator(task_id="a")',
      'duplicate-task-id',
      11,
    ],
    [
      'a cycle',
      'with DAG("x"):\n    a = EmptyOperator(task_id="a")\n    a >> EmptyOperator(task_id="b") >> a',
      'cycle',
      10,
    ],
    [
      'a list shifted to a list',
      'with DAG("x"):\n    [EmptyOperator(task_id="a")] >> [EmptyOperator(task_id="b")]',
      'python',
      10,
    ],
    [
      'lists of unequal length in a chain',
      'with DAG("x"):\n    e = [EmptyOperator(task_id=str(i)) for i in range(3)]\n    chain(e[:1], e[1:])',
      'airflow',
      11,
    ],
    ['an unknown name', 'with DAG("x"):\n    EmptyOperator(task_id=missing)', 'python', 10],
    ['conflict markers', '<<<<<<< HEAD\nd = DAG("x")', 'syntax', 9],
  ])('are told for %s', (_name, body, kind, line) => {
    const { dags, failures } = extractBody(body)

    expect(dags).toEqual([])
    expect(failures.map((failure) => [failure.kind, failure.line])).toEqual([[kind, line]])
  })

  it('are not told for what happens only if a default holds', () => {
    const { failures, dags } = extractBody('import os\nregion = os.environ.get("REGION").lower()\nd = DAG("x")')

    expect(failures).toEqual([])
    expect(dags.map((dag) => dag.dagId)).toEqual(['x'])
  })
})
