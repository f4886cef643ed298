import { describe, expect, it } from '@jest/globals'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Nodes, Root } from 'mdast'
import { renderComment } from '../../../src/report/comment.ts'
import { renderMarkdown } from '../../../src/report/markdown.ts'
import type { Report } from '../../../src/report/model.ts'
import { renderSummary } from '../../../src/report/summary.ts'
import { harmlessText, nastyText, randomReport, seeded } from '../../helpers/random-report.ts'

const CASES = 40
const RUN_URL = 'https://github.com/octo/repo/actions/runs/1'
const options = { ruleUrl: (rule: string): string => `https://example.com/rules/${rule}`, runUrl: RUN_URL }

function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

function* walk(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* walk(child)
}

function nodesOf(markdown: string): Nodes[] {
  return [...walk(parse(markdown))]
}

const OWN_HTML = /^(<br>|<sub>|<\/sub>|<\/details>|<details>\n<summary>[\w ✅:()-]+<\/summary>)$/
const RULE_URL = /^https:\/\/example\.com\/rules\/[a-z-]{1,40}\/[a-z-]{1,60}$/
const UNSEEN = /[^\P{C}\n]/u

/** Everything in a document that untrusted text must not be able to make. */
function problemsOf(markdown: string): string[] {
  const problems = UNSEEN.test(markdown) ? ['an invisible character'] : []
  for (const node of nodesOf(markdown)) {
    switch (node.type) {
      case 'html':
        if (!OWN_HTML.test(node.value)) problems.push(`html ${node.value}`)
        break
      case 'link':
        if (node.url !== RUN_URL && !RULE_URL.test(node.url)) problems.push(`link ${node.url}`)
        break
      case 'text':
        if (/@\w|#\d|\bGH-\d|:\/\/|\bwww\./.test(node.value)) problems.push(`reference ${node.value}`)
        break
      case 'table':
        if (new Set(node.children.map((row) => row.children.length)).size !== 1)
          problems.push('a table of unequal rows')
        break
      case 'image':
      case 'imageReference':
      case 'linkReference':
      case 'definition':
      case 'footnoteDefinition':
      case 'footnoteReference':
      case 'blockquote':
      case 'delete':
      case 'emphasis':
        problems.push(node.type)
        break
      default:
    }
  }
  return problems
}

/** The blocks of a document, without what stands in them. */
function skeleton(markdown: string): string[] {
  const inline = ['text', 'inlineCode', 'strong', 'break', 'link', 'html']
  return nodesOf(markdown)
    .map((node) => (node.type === 'heading' ? `heading ${String(node.depth)}` : node.type))
    .filter((type) => !inline.includes(type))
}

function pair(seed: number): { nasty: Report; harmless: Report } {
  const noise = seeded(seed + 1_000_000)
  return {
    nasty: randomReport(seeded(seed), () => nastyText(noise)),
    harmless: randomReport(seeded(seed), harmlessText()),
  }
}

describe.each([
  ['comment', renderComment],
  ['summary', renderSummary],
  ['Markdown', renderMarkdown],
])('the %s of a report full of hostile text', (_, render) => {
  it('holds no markup, link, mention or invisible character of it', () => {
    const problems = Array.from({ length: CASES }, (_unused, seed) => ({
      seed,
      problems: problemsOf(render(pair(seed).nasty, options)),
    })).filter((each) => each.problems.length > 0)

    expect(problems).toEqual([])
  })
})

it('keeps the blocks of the document whatever the text is', () => {
  const changed = Array.from({ length: CASES }, (_, seed) => seed).filter((seed) => {
    const { nasty, harmless } = pair(seed)
    return skeleton(renderMarkdown(nasty, options)).join() !== skeleton(renderMarkdown(harmless, options)).join()
  })

  expect(changed).toEqual([])
})

it('would notice markup that gets through', () => {
  const hostile = '| a | b |\n| - | - |\n| <b>x</b> @everyone | [y](https://evil.example) | z |\n'

  expect(problemsOf(hostile)).toEqual(
    expect.arrayContaining(['html <b>', 'reference  @everyone', 'link https://evil.example']),
  )
})
