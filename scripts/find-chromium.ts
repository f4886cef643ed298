// The browser of `npm run test:readers` and `npm run pictures`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** The packages of test/readers, which are installed apart: they are large, and most changes do not need them. */
export const READERS = path.resolve('test/readers/node_modules')

const ON_THE_PATH = ['chromium', 'chromium-browser', 'google-chrome']

// The package unpacks the browser when it is asked where it is. As a process of its own: it has no types.
const ASK = "console.log(await (await import('@sparticuz/chromium')).default.executablePath())"

/** The browser that `CHROMIUM` names, or that of the package, or one on the path. @throws Error when there is none */
export function findChromium(): string {
  const given = process.env['CHROMIUM']
  if (given !== undefined) return given
  if (existsSync(path.join(READERS, '@sparticuz/chromium'))) return unpacked()
  const found = ON_THE_PATH.find((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0)
  if (found === undefined) throw new Error('no Chromium is here: npm run readers:install, or name one with CHROMIUM')
  return found
}

function unpacked(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', ASK], {
    cwd: path.dirname(READERS),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Chromium could not be unpacked:\n${stderr}`)
  return stdout.trim()
}
