import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const STYLE = `
  :root { color-scheme: light dark; --text: #1f2328; --back: #fff; --line: #d1d9e0; --quiet: #59636e; --code: #818b981f; --link: #0969da; --stripe: #f6f8fa }
  @media (prefers-color-scheme: dark) {
    :root { --text: #f0f6fc; --back: #0d1117; --line: #3d444d; --quiet: #9198a1; --code: #656c7633; --link: #4493f8; --stripe: #151b23 }
  }
  body { margin: 0; padding: 16px; color: var(--text); background: var(--back); font: 14px/1.5 -apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; overflow-wrap: break-word }
  .box { max-width: 830px; margin: auto; border: 1px solid var(--line); border-radius: 6px }
  .who { margin: 0; padding: 8px 16px; background: var(--stripe); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0; color: var(--quiet) } .who strong { color: var(--text) }
  .who span { border: 1px solid var(--line); border-radius: 2em; padding: 0 7px; font-size: 12px; font-weight: 500 }
  main { padding: 16px } main > :last-child { margin-bottom: 0 }
  h3 { font-size: 1.25em; margin: 0 0 16px; line-height: 1.25 } h4 { font-size: 1em; margin: 24px 0 16px; line-height: 1.25 }
  p, ul, table, pre, details { margin: 0 0 16px } ul { padding-left: 2em } li + li { margin-top: .25em }
  table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse }
  th, td { padding: 6px 13px; border: 1px solid var(--line) } tr:nth-child(2n) { background: var(--stripe) }
  code { padding: .2em .4em; font: 85% ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--code); border-radius: 6px; white-space: break-spaces }
  pre { padding: 16px; overflow: auto; background: var(--stripe); border-radius: 6px } pre code { padding: 0; background: none; white-space: pre; font-size: 85% }
  a { color: var(--link) } hr { height: .25em; border: 0; background: var(--line); margin: 24px 0 } sub { color: var(--quiet); font-size: 75%; line-height: 0; vertical-align: baseline; position: relative; bottom: -.25em } summary { cursor: pointer }
`

/** A comment or summary as a page that looks as GitHub shows it, without its diagrams. */
export function githubPage(markdown: string): string {
  // Only the program's own <details>, <br> and <sub> are HTML; the untrusted text in a report is escaped by the renderer.
  const body = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<style>${STYLE}</style>
<div class="box"><p class="who"><strong>github-actions</strong> <span>bot</span> commented</p><main>${body}</main></div>
</html>
`
}
