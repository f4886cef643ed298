import type { Library } from '../program.ts'
import { Program } from '../program.ts'
import { plainWords } from '../values/literals.ts'
import { body } from './body.ts'
import { defineClean, uniqueId } from './ids.ts'
import { airflow } from './imports.ts'
import { customOperatorClass, operatorCall } from './operators.ts'
import { defineTask } from './taskflow.ts'

/** Files beside a program, with what it can use of them. */
interface Files {
  readonly files: Readonly<Record<string, string>>
  readonly library: Library
}

/** Writes a module, or a package, that makes tasks and groups, and lets the program import from it. */
export function library(p: Program): Files {
  const m = new Program(p.id, p.airflow, p.random)
  m.bind('text', '"lib"')
  m.bind('number', '4')
  m.bind('words', '["u", "v w"]')
  m.bind('numbers', '[2, 1]')
  m.bind('mapping', '{"k": 1}')
  defineClean(m)
  const names = define(m)
  const [folder, module] = p.chance(0.5) ? ['', `lib_${p.id}`] : [`pkg_${p.id}`, 'steps']
  const { files, tables } = dataFile(p, m, folder)
  const path = folder === '' ? module : `${folder}.${module}`
  const prefix = importFrom(p, path, [...names, ...tables])
  const init = p.random.pick(['', '', 'from .steps import *\n', 'VERSION = 1\n'])
  const [step = '', section = '', flow = '', operator = ''] = names.map((name) => prefix + name)
  return {
    files: {
      ...files,
      ...(folder === '' ? {} : { [`${folder}/__init__.py`]: init }),
      [`${path.replace('.', '/')}.py`]: m.text(),
    },
    library: { step, section, flow, operator, tables: prefix + (tables[0] ?? '') },
  }
}

function define(m: Program): readonly string[] {
  const [step, section] = [m.fresh('step'), m.fresh('section')]
  m.block(`def ${step}(label, after=None, **settings):`, () => {
    m.settings = 'settings'
    m.idParts = ['label']
    m.line(`task = ${operatorCall(m)}`)
    m.block('if after is not None:', () => m.line('after >> task'))
    m.line('return task')
  })
  m.block(`def ${section}(label):`, () => {
    m.idParts = ['label']
    m.inContext = true
    m.inGroup = true
    m.block(`with ${airflow(m, 'TaskGroup')}(${uniqueId(m, 'lib')}) as group:`, () => {
      body(m, 2)
    })
    m.line('return group')
  })
  m.inContext = true
  const flow = defineTask(m)
  m.inContext = false
  return [step, section, flow, customOperatorClass(m)]
}

/** The list of tables: in the module itself, or in a JSON, YAML or text file beside it. */
function dataFile(p: Program, m: Program, folder: string): { files: Record<string, string>; tables: string[] } {
  const name = m.fresh('TABLES')
  const words = plainWords(p, 3)
  const place = (file: string): string => (folder === '' ? file : `${folder}/${file}`)
  m.import('from pathlib import Path')
  return p.choose([
    () => {
      m.line(`${name} = ${JSON.stringify(words)}`)
      return { files: {}, tables: [name] }
    },
    () => {
      m.import('import json')
      m.line(`${name} = json.loads((Path(__file__).parent / "tables_${p.id}.json").read_text())["tables"]`)
      return { files: { [place(`tables_${p.id}.json`)]: JSON.stringify({ tables: words }) }, tables: [name] }
    },
    () => {
      m.import('import os')
      m.import('import yaml')
      m.block(`with open(os.path.join(os.path.dirname(__file__), "tables_${p.id}.yaml")) as file:`, () => {
        m.line(`${name} = [entry["name"] for entry in yaml.safe_load(file)]`)
      })
      const text = words.map((word) => `- name: ${word}\n  size: 1\n`).join('')
      return { files: { [place(`tables_${p.id}.yaml`)]: text }, tables: [name] }
    },
    () => {
      m.line(
        `${name} = [line.strip() for line in open(Path(__file__).with_name("tables_${p.id}.txt")) if line.strip()]`,
      )
      return { files: { [place(`tables_${p.id}.txt`)]: `${words.join('\n')}\n\n` }, tables: [name] }
    },
  ])
}

/** Imports names in one of Python's ways, and gives what stands before them in code. */
function importFrom(p: Program, path: string, names: readonly string[]): string {
  const [parent, child] = path.split('.')
  return p.choose([
    () => {
      p.import(`from ${path} import ${names.join(', ')}`)
      return ''
    },
    () => {
      p.import(`import ${path} as lib`)
      return 'lib.'
    },
    () => {
      p.import(`import ${path}`)
      return `${path}.`
    },
    () => {
      p.import(`from ${path} import *`)
      return ''
    },
    () => {
      if (child === undefined) p.import(`import ${path}`)
      else p.import(`from ${parent ?? ''} import ${child}`)
      return `${child ?? path}.`
    },
  ])
}
