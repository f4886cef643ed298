import type { CallArguments } from '../call-arguments.ts'
import { argument } from '../call-arguments.ts'
import { newDict, newList } from '../displays.ts'
import { iteratorOver } from '../iteration.ts'
import { lift } from '../lift.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, str } from '../values.ts'
import { OpenFile } from './files.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'

/** Rows of a CSV text with double quotes, as `csv.reader` gives them. */
function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index)
    if (quoted) {
      if (char !== '"') field += char
      else if (text.charAt(index + 1) === '"') {
        field += '"'
        index++
      } else quoted = false
    } else if (char === '"' && field === '') quoted = true
    else if (char === delimiter) {
      row.push(field)
      field = ''
    } else if (char === '\n') {
      rows.push([...row, field])
      row = []
      field = ''
    } else if (char !== '\r') field += char
  }
  if (field !== '' || row.length > 0) rows.push([...row, field])
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '')
}

function read(args: CallArguments, run: Run, make: (rows: string[][], run: Run) => Value[]): Value {
  const delimiter = args.named.get('delimiter')
  return lift([args.positional[0] ?? NONE], run, ([source = NONE]) => {
    if (!(source instanceof OpenFile)) return run.unknown('a CSV file')
    const rows = rowsOf(source.content, delimiter?.kind === 'str' ? delimiter.value : ',')
    run.budget.items(rows.length)
    return iteratorOver({ values: make(rows, run), open: null })
  })
}

export const csvNames: Names = new Map<string, Value>(
  functions('csv', {
    reader: (args, run) => read(args, run, (rows) => rows.map((row) => newList(row.map(str), run))),
    DictReader: (args, run) =>
      argument(args, 1, 'fieldnames') === undefined
        ? read(args, run, ([header = [], ...rows]) =>
            rows.map((row) =>
              newDict(
                header.map((name, index) => [str(name), row[index] === undefined ? NONE : str(row[index])] as const),
                run,
              ),
            ),
          )
        : run.unknown('a CSV file'),
  }),
)
