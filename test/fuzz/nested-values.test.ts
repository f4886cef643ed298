import { describe, expect, it } from '@jest/globals'
import type { Kind } from './corpus.ts'
import { problemOf } from './reading.ts'

/** Ways to make a value `x` that holds itself, or that is nested deeper than anybody can follow. */
const VALUES = [
  'x = []; x.append(x)',
  'x = {}; x["a"] = x',
  'x = [1]; y = (x,); x.append(y); x = y',
  'class C: pass\nx = C(); x.x = x',
  'from dataclasses import dataclass\n@dataclass\nclass C:\n    n: object\nx = C(None); x.n = x',
  'x = []\nfor _ in range(20000): x = [x]',
  'x = {}\nfor _ in range(20000): x = {"a": x}',
  'x = ()\nfor _ in range(20000): x = (x,)',
  'f = lambda: None\nfrom functools import partial\nfor _ in range(20000): f = partial(f)\nx = f',
  'x = "a"\nfor i in range(20000): x = [x] if i % 2 else {"k": x}',
  'import enum\nx = [None]; x[0] = {"a": x}',
]

/** What a DAG file can do with it. */
const IN_A_DAG = [
  'y = str(x)',
  'y = f"{x}"',
  'y = repr(x)',
  'y = x == x',
  'y = x == [x]',
  'y = {x: 1}',
  'y = sorted([x, x])',
  'import copy\ny = copy.deepcopy(x)',
  'import json\ny = json.dumps(x)',
  'y = x in [x, [x]]',
  'y = hash((x,))',
  'y = bool(x)',
  'y = list(x)',
  'y = dict(a=x)',
  'y = "%s" % x',
  'y = "%s" % (x,)',
  'y = "{}".format(x)',
  'y = [*x]',
  'y = {**x} if isinstance(x, dict) else 1',
  'y = isinstance(x, list)',
  'y = len(x)',
  'import itertools\ny = list(itertools.chain(x, x))',
  'y = max(x, x)',
  'y = set([1]) | set(x)',
  'y = x + x',
  'y = x * 3',
  'y = x()',
  'match x:\n    case [[[a]]]: y = a\n    case _: y = 0',
  't >> x',
  'x >> t',
  'chain(t, x)',
  'chain(x, x)',
  'cross_downstream(x, x)',
  't.set_downstream(x)',
  'dag.default_args = x',
  'T("o", op_args=x)',
  'T("o", op_args=[x], params=x)',
  'P("o", python_callable=x, op_kwargs=x)',
  'B("b", bash_command=x, env=x)',
  'f = task(lambda a: a)\nf(x)',
  '@task\ndef g(a): return a\ng(x) >> g.override(task_id="zz")(x)',
  '@task\ndef g(a): return a\ng.expand(a=x)',
  '@task\ndef g(a): return a\ng.partial(b=x).expand_kwargs(x)',
  'DAG("d2", default_args=x, schedule=x, tags=x, params=x)',
  'with TaskGroup(x): pass',
  'with TaskGroup("g", default_args=x) as g: pass\ng >> x',
  'globals()["zz"] = x',
  'globals()[x] = x',
  'globals().update(x)',
  'raise ValueError(x)',
  'from airflow.models.baseoperator import chain_linear\nchain_linear(x, t)',
  't.trigger_rule = x',
  'Label(x)',
  't >> Label("a") >> x',
  'x.append(dag)',
  'defs = x',
  'proxying_to_dagster(global_vars=x, proxied_state=x)',
  'proxying_to_dagster(global_vars=globals(), proxied_state=load_proxied_state_from_yaml(x))',
  'z = x\ndel x',
  'from collections import ChainMap, OrderedDict, Counter\ny = OrderedDict(x)\ny = Counter(x)',
  'import pprint\ny = pprint.pformat(x)',
  'from airflow.models import Variable\ny = Variable.get("a", default_var=x)\nfor i in y: pass',
  'from airflow.datasets import Dataset\nDAG("d3", schedule=[x, Dataset("a")])\nT("oo", outlets=x, inlets=[x])',
  'dag.doc_md = x\nprint(x)',
  'y = x\nwhile y: y = y[0] if isinstance(y, list) else None',
  'for a in x:\n    for b in a:\n        T(str(b))',
  't.as_teardown(setups=x)',
  'from airflow.utils.task_group import task_group\n@task_group\ndef gg(a): T("in")\ngg(x)\ngg.expand(a=x)',
]

/** What a definitions file can do with it. */
const IN_DEFINITIONS = [
  'defs = Definitions(assets=x)',
  'defs = Definitions(assets=[x])',
  'defs = Definitions.merge(x)',
  'defs = build_defs_from_airflow_instance(airflow_instance=AirflowInstance(auth_backend=x, name=x), defs=x)',
  'defs = build_defs_from_airflow_instance(airflow_instance=AirflowInstance(auth_backend=1, name="a"), defs=Definitions(assets=assets_with_task_mappings(dag_id=x, task_mappings=x)))',
  'defs = Definitions(assets=assets_with_task_mappings(dag_id="a", task_mappings={"t": x}))',
  'defs = Definitions(assets=assets_with_task_mappings(dag_id="a", task_mappings={"t": [x]}))',
  'defs = Definitions(assets=assets_with_dag_mappings(dag_mappings=x))',
  'assets = load_airflow_dag_asset_specs(airflow_instance=x)',
  'y = AssetSpec(x)',
  'y = AssetSpec("a", metadata=x, deps=x)',
  '@asset(key=x, deps=x)\ndef a(): pass',
  '@multi_asset(specs=x)\ndef a(): pass',
  '@multi_asset(specs=[x, AssetSpec("a")])\ndef a(): pass',
  'defs = x',
  'y = [x, AssetSpec("a")]',
  'y = replace_attributes(x, deps=x)',
  'y = map_asset_specs(lambda s: s, x)',
  'y = [AssetSpec("q", metadata={TASK_MAPPING_METADATA_KEY: x})]',
  'y = load_assets_from_modules(x)',
  'y = AssetKey(x)',
]

const AIRFLOW = `from airflow import DAG
from airflow.decorators import task
from airflow.models.baseoperator import chain, cross_downstream
from airflow.operators.empty import EmptyOperator as T
from airflow.operators.bash import BashOperator as B
from airflow.operators.python import PythonOperator as P
from airflow.utils.task_group import TaskGroup
from airflow.utils.edgemodifier import Label
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml
`
const DAGSTER = 'from dagster import *\nfrom dagster_airlift.core import *\n'

const dagFile = (value: string, use: string): string =>
  `${AIRFLOW}${value}\nwith DAG("d") as dag:\n    t = T("t")\n    ${use.replaceAll('\n', '\n    ')}\n`
const definitionsFile = (value: string, use: string): string => `${DAGSTER}${value}\n${use}\n`

function problems(kind: Kind, uses: readonly string[], file: (use: string) => string): string[] {
  return uses.flatMap((use) => {
    const problem = problemOf(kind, new TextEncoder().encode(file(use)))
    return problem === null ? [] : [`${use}: ${problem}`]
  })
}

describe('a value without a bottom', () => {
  it.each(VALUES)(
    'breaks nothing and takes no second: %j',
    (value) => {
      const found = [
        ...problems('dags', IN_A_DAG, (use) => dagFile(value, use)),
        ...problems('definitions', IN_DEFINITIONS, (use) => definitionsFile(value, use)),
      ]

      expect(found).toEqual([])
    },
    120_000,
  )
})
