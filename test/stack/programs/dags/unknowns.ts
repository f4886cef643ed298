import type { Program } from '../program.ts'
import { uniqueId } from './ids.ts'
import { airflow } from './imports.ts'
import { dagArgument, operator, operatorCall } from './operators.ts'

/** Code that asks for something only a run knows; where it decides structure, it must be told. */
export function unknown(p: Program): void {
  p.usesUnknown = true
  const name = p.fresh('u')
  p.import('import os')
  p.choose([
    () => {
      p.line(
        `${name} = ${airflow(p, 'Variable')}.get("not_there", ${p.airflow === 2 ? 'default_var' : 'default'}="fallback")`,
      )
      useText(p, name)
    },
    () => {
      const get = `${airflow(p, 'Variable')}.get("list", ${p.airflow === 2 ? 'default_var' : 'default'}=["a", "b"], deserialize_json=True)`
      p.block(`for ${name} in ${get}:`, () => {
        p.idParts = [...p.idParts, name]
        operator(p)
      })
    },
    () => {
      p.line(`${name} = os.environ.get("SURELY_NOT_SET"${p.random.pick([', "dev"', ''])}) or "dev"`)
      useText(p, name)
    },
    () => p.block('if os.getenv("SURELY_NOT_SET", "dev") == "dev":', () => operator(p)),
    () => {
      p.block('if os.environ.get("SURELY_NOT_SET"):', () => p.line(`${name} = ${operatorCall(p)}`))
      p.block('else:', () => p.line(`${name} = None`))
      p.block(`if ${name}:`, () => p.line(`${operatorCall(p)} >> ${name}`))
    },
    () => {
      p.import('import datetime as dt')
      p.block(`for ${name} in range(dt.datetime.now().year - 2020):`, () => {
        p.idParts = [...p.idParts, name]
        operator(p)
      })
    },
    () => {
      p.import('import uuid')
      p.line(`${name} = "r" + uuid.uuid4().hex`)
      useText(p, name)
    },
    () => {
      p.import('import sys')
      p.block(
        `if ${p.random.pick(['sys.version_info >= (3, 8)', 'sys.platform == "linux"', 'len(sys.argv) > 100', '"not_there" in sys.modules'])}:`,
        () => operator(p),
      )
    },
    () => {
      p.block('try:', () => {
        p.line(`import ${p.random.pick(['surely_not_installed', 'attr', 'jinja2'])}`)
        p.line(`${name} = True`)
      })
      p.block('except ImportError:', () => p.line(`${name} = False`))
      p.block(`if ${name}:`, () => operator(p))
    },
    () => {
      p.line(`${name} = os.path.exists("/surely/not/there")`)
      p.line(`${operatorCall(p)} if ${name} else ${operatorCall(p)}`)
    },
    () => {
      p.import('import random')
      p.line(`${name} = random.choice(["only"])`)
      useText(p, name)
    },
    () => {
      p.import('import hashlib')
      p.line(`${name} = hashlib.md5(b"x").hexdigest()[:6]`)
      useText(p, name)
    },
    () => {
      p.import('import importlib')
      p.line(`${name} = importlib.import_module("string").digits[:3]`)
      useText(p, name)
    },
    () => {
      p.line(`${name} = eval("'a' + 'b'")`)
      useText(p, name)
    },
  ])
}

/** Uses a text in an id, or where it decides nothing. */
function useText(p: Program, name: string): void {
  const task = p.fresh('task')
  const parts = p.idParts
  p.idParts = [...parts, `clean(${name})`]
  const id = uniqueId(p, 't')
  p.idParts = parts
  p.choose([
    () => p.line(`${task} = ${airflow(p, 'EmptyOperator')}(task_id=${id}${dagArgument(p)})`),
    () =>
      p.line(
        `${task} = ${airflow(p, 'BashOperator')}(task_id=${uniqueId(p, 't')}, bash_command=f"echo {${name}}"${dagArgument(p)})`,
      ),
    () => {
      p.line(`${task} = ${operatorCall(p)}`)
      p.block(`if ${name}.startswith("f") and len(${name}) > 3:`, () => p.line(`${operatorCall(p)} >> ${task}`))
    },
  ])
  p.addNode(task, 'task')
}
