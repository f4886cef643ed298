import { describe, expect, it } from '@jest/globals'
import { renderTerminal } from '../../../src/report/terminal.ts'
import { columns, wrap } from '../../../src/report/wrap.ts'
import { nastyText, randomReport, seeded } from '../../helpers/random-report.ts'
import { driftFinding, finding, many, report } from '../../helpers/reports.ts'

const plain = { color: false, width: 80 }
const seeds = Array.from({ length: 60 }, (_, seed) => seed)

function nastyLines(seed: number): string[] {
  const noise = seeded(seed + 9000)
  return renderTerminal(
    randomReport(seeded(seed), () => nastyText(noise)),
    plain,
  ).split('\n')
}

it('prints no control, bidi or zero-width character of the report', () => {
  const bad = seeds.filter((seed) => nastyLines(seed).some((line) => /\p{C}/u.test(line)))

  expect(bad).toEqual([])
})

it("prints nothing that a job's log takes for a command", () => {
  const bad = seeds.filter((seed) =>
    nastyLines(seed).some((line) => line.trimStart().startsWith('::') || line.includes('##[')),
  )

  expect(bad).toEqual([])
})

it('breaks lines at its width, but never a word', () => {
  const lines = seeds.flatMap(nastyLines)
  const wide = lines.filter((line) => columns(line) > 80 && line.trim().includes(' '))

  expect(wide).toEqual([])
})

it('colours only when asked to', () => {
  const broken = report({ verdict: 'blocked', findings: [finding()] })

  expect(renderTerminal(broken, plain)).not.toContain('\u001B')
  expect(renderTerminal(broken, { ...plain, color: true })).toContain('\u001B[31;1mBlocked')
})

it('breaks coloured lines where it breaks plain ones', () => {
  const broken = report({ verdict: 'blocked', findings: [finding(), driftFinding()] })
  const coloured = renderTerminal(broken, { color: true, width: 60 })

  // eslint-disable-next-line no-control-regex
  expect(coloured.replace(/\u001B\[[\d;]*m/g, '')).toBe(renderTerminal(broken, { color: false, width: 60 }))
})

describe('long lists', () => {
  const old = report({ verdict: 'drift', findings: many(12, () => finding({ origin: 'pre-existing' })) })

  it('end with how many more there are', () => {
    expect(renderTerminal(old, plain)).toContain('…and 2 more')
  })

  it('are whole when verbose', () => {
    expect(renderTerminal(old, { ...plain, verbose: true })).not.toContain('more;')
  })
})

describe('wrap', () => {
  it('counts wide characters twice and combining marks not at all', () => {
    expect([columns('注文'), columns('e\u0301'), columns('\u001B[1mab\u001B[0m')]).toEqual([4, 1, 2])
  })

  it('keeps a word that is too long on a line of its own', () => {
    expect(wrap('a bbbbbbbb c', 4)).toEqual(['a', 'bbbbbbbb', 'c'])
  })
})
