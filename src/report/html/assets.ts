import { createHash } from 'node:crypto'

/** The page's only style sheet. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --back: #ffffff; --soft: #f6f8fa; --line: #d1d9e0; --quiet: #59636e; --link: #0969da;
  --bad: #cf222e; --warn: #9a6700; --good: #1a7f37; --dagster: #0969da; --airflow: #6e7781; --none: #cf222e }
@media (prefers-color-scheme: dark) { :root { --text: #f0f6fc; --back: #0d1117; --soft: #151b23; --line: #3d444d; --quiet: #9198a1; --link: #4493f8;
  --bad: #f85149; --warn: #d29922; --good: #3fb950; --dagster: #4493f8; --airflow: #9198a1; --none: #f85149 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; color: var(--text); background: var(--back); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25; border-left: .4rem solid var(--quiet); padding-left: .75rem }
h1.blocked { border-color: var(--bad) } h1.drift { border-color: var(--warn) } h1.in-sync { border-color: var(--good) }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
code { font: .9em ui-monospace, monospace; background: var(--soft); border-radius: .25rem; padding: .1em .3em }
.quiet { color: var(--quiet) } .error { color: var(--bad) } .warning { color: var(--warn) } .good { color: var(--good) }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line) }
th, td { overflow-wrap: normal } td p, li p { margin: 0 0 .25rem }
#findings { list-style: none; padding: 0; margin: 0 } #findings > li { display: grid; grid-template-columns: 7rem 1fr 18rem; gap: .25rem 1rem; padding: .75rem 0; border-top: 1px solid var(--line) }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: .5rem 0 } fieldset { border: 0; padding: 0; margin: 0; display: flex; gap: .75rem }
input[type=search] { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--quiet); border-radius: .4rem; padding: .3rem .6rem }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px } a { color: var(--link) } progress { width: 8rem; accent-color: var(--dagster) }
.skip { position: absolute; left: -100vw } .skip:focus { position: static }
svg { display: block } svg text { fill: var(--text); font: 13px system-ui, sans-serif } svg text.owner { fill: var(--quiet); font-size: 11px }
svg .box { fill: var(--soft); stroke: var(--line) } svg .changed .box, svg .added .box { stroke: var(--text); stroke-width: 2 } svg .removed .box { stroke: var(--quiet); stroke-dasharray: 4 }
svg g:focus { outline: none } svg g:focus .box { stroke: var(--link); stroke-width: 4 }
svg .dagster { fill: var(--dagster) } svg .airflow { fill: var(--airflow) } svg .none { fill: var(--none) } svg .absent { fill: none }
svg .edge { fill: none; stroke: var(--quiet) } svg .edge.added { stroke: var(--good); stroke-width: 3 } svg .edge.removed { stroke: var(--bad); stroke-dasharray: 5 }
#findings > li[hidden] { display: none } @media print { form { display: none } }
@media (max-width: 45rem) { #findings > li { grid-template-columns: 1fr } table { font-size: .8rem } th, td { padding: .3rem .25rem } progress { width: 4.5rem } }
`

/**
 * Filters the findings by severity and text, and lets the keyboard reach what scrolls sideways. Without it the whole list
 * is shown, and the form is not.
 */
export const SCRIPT = `
const scrolls = new ResizeObserver((boxes) => {
  for (const { target } of boxes) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0
    else target.removeAttribute('tabindex')
  }
})
for (const box of document.querySelectorAll('.scroll')) scrolls.observe(box)
const form = document.getElementById('filter')
if (form) {
  const items = [...document.querySelectorAll('#findings > li')].map((item) => ({ item, text: item.textContent.toLowerCase() }))
  const boxes = [...form.querySelectorAll('input[type=checkbox]')]
  const apply = () => {
    const words = form.elements.text.value.toLowerCase().split(/\\s+/)
    const severities = boxes.filter((box) => box.checked).map((box) => box.value)
    let shown = 0
    for (const { item, text } of items) {
      item.hidden = !(severities.includes(item.dataset.severity) && words.every((word) => text.includes(word)))
      if (!item.hidden) shown += 1
    }
    document.getElementById('shown').textContent = shown + ' of ' + items.length + ' shown'
  }
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.hidden = false
  apply()
}
`

/** Nothing is loaded, sent or framed, and only the style and script above run, whatever a report holds. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
