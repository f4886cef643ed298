// The browser of `npm run test:readers` and `npm run pictures`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The packages of test/readers, which are installed apart: they are large, and most changes do not need them. */
export const READERS = path.resolve('test/readers/node_modules')

export interface Browser {
  readonly program: string
  /** What it needs in its environment. */
  readonly environment: Readonly<Record<string, string>>
}

const UNPACKED = path.join(READERS, '.cache')
const ON_THE_PATH = ['chromium', 'chromium-browser', 'google-chrome']

// The package unpacks the browser when it is asked where it is. As a process of its own: it has no types.
const ASK = "console.log(await (await import('@sparticuz/chromium')).default.executablePath())"
// Where the package takes the machine for this one, it unpacks the libraries that are often missing, too.
const WITH_LIBRARIES = { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }

/**
 * The browser that `CHROMIUM` names, or that of the package, or one on the path. The package's own fonts are taken unless
 * those of the system are asked for: a machine may have none.
 *
 * @throws Error when none starts
 */
export function findChromium({ systemFonts = false } = {}): Browser {
  const given = process.env['CHROMIUM']
  const installed = existsSync(path.join(READERS, '@sparticuz/chromium')) ? [unpacked()] : []
  const programs = given === undefined ? [...installed, ...ON_THE_PATH] : [given]
  const libraries = { LD_LIBRARY_PATH: path.join(UNPACKED, 'al2023/lib') }
  const ownFonts = !systemFonts && installed.length > 0
  const fonts = ownFonts ? { FONTCONFIG_FILE: describeFonts() } : {}
  const browsers = programs.flatMap((program) =>
    [{}, libraries].map((needed) => ({ program, environment: { ...fonts, ...needed } })),
  )
  const found = browsers.find(starts)
  if (found === undefined)
    throw new Error('no Chromium starts here: npm run readers:install, or name one with CHROMIUM')
  return found
}

/** The package's own description looks for them in /tmp alone. Without any font Chromium shows no text, and may never end loading. */
function describeFonts(): string {
  const file = path.join(UNPACKED, 'fonts.conf')
  const element = (name: string, folder: string): string =>
    `<${name}>${path.join(UNPACKED, folder).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`
  const content = [element('dir', 'fonts'), element('cachedir', 'fonts-cache')].join('')
  writeFileSync(file, `<!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${content}</fontconfig>\n`)
  return file
}

function starts({ program, environment }: Browser): boolean {
  const env = { ...process.env, ...environment }
  return spawnSync(program, ['--version'], { stdio: 'ignore', env }).status === 0
}

function unpacked(): string {
  mkdirSync(UNPACKED, { recursive: true })
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', ASK], {
    cwd: path.dirname(READERS),
    env: { ...process.env, ...WITH_LIBRARIES, TMPDIR: UNPACKED },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Chromium could not be unpacked:\n${stderr}`)
  return stdout.trim()
}
