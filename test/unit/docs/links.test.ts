import path from 'node:path'
import { expect, it } from '@jest/globals'
import { exists, PAGES, piecesOf } from './pages.ts'

const pages = PAGES.map((page) => ({ page, ...piecesOf(page) }))

/** Why a link leads nowhere, or undefined. Addresses of other sites are not asked. */
function fault(from: string, url: string): string | undefined {
  if (/^[a-z]+:/.test(url)) return url.startsWith('https:') ? undefined : 'is no https address'
  const [file = '', anchor] = url.split('#')
  const target = file === '' ? from : path.posix.join(path.posix.dirname(from), file)
  if (!exists(target)) return 'leads to no file'
  if (anchor === undefined) return undefined
  const anchors = pages.find(({ page }) => page === target)?.anchors
  return anchors?.has(anchor) === true ? undefined : 'leads to no heading'
}

it.each(pages)('every link of $page leads somewhere', ({ page, links }) => {
  const faults = links.flatMap(({ text, place }) => {
    const why = fault(page, text)
    return why === undefined ? [] : [`${place}: ${text} ${why}`]
  })

  expect(faults).toEqual([])
})
