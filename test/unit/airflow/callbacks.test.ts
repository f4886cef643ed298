import { describe, expect, it } from '@jest/globals'
import { onlyDag } from './structure-of.ts'

const MAKE = 'd = DAG("x")\ndef make(*names):\n    EmptyOperator(task_id="made", dag=d)\n'

describe('a function that is given to code from outside', () => {
  it.each([
    ['a function of a package', 'import acme\nacme.each(make, ["a"])'],
    ['a method of what it gives', 'import acme\nacme.rows().apply(make)'],
    ['a lambda', 'import pandas\npandas.read_csv("x").apply(lambda row: make(row))'],
    ['functions in a list', 'import acme\nacme.run([make])'],
    ['a thread', 'import threading\nthreading.Thread(target=make).start()'],
    ['a partial', 'import acme\nfrom functools import partial\nacme.run(partial(make, "a"))'],
  ])('may make tasks: %s', (_name, body) => {
    const { complete, tasks } = onlyDag(MAKE + body)

    expect([complete, tasks.map(({ certainty }) => certainty)]).toEqual([false, ['unresolved']])
  })

  it.each([
    ['a program that ends', 'import atexit\natexit.register(make)'],
    ['a class that keeps it', 'import acme\nacme.Hook(on_error=make)'],
    [
      'Airflow, for a run',
      'from airflow.providers.slack.notifications.slack import send_slack_notification\nsend_slack_notification(make)',
    ],
  ])('does nothing yet: %s', (_name, body) => {
    const { complete, tasks } = onlyDag(MAKE + body)

    expect([complete, tasks]).toEqual([true, []])
  })
})
