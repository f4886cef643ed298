import { writeFile } from 'node:fs/promises'
import { logText } from '../report/escape.ts'

/** Where a command writes. The result goes to stdout and nothing else does. */
export interface Terminal {
  /** Prints the result, or writes it to a file. */
  readonly result: (text: string, file: string | undefined) => Promise<void>
  /** A line for people, on stderr. */
  readonly say: (message: string) => void
  /** A line for people who asked for more. */
  readonly detail: (message: string) => void
  /** What is going on, on one line that is overwritten; only on a terminal. */
  readonly progress: (what: string, done?: number, total?: number) => void
  readonly color: boolean
  readonly width: number
}

export interface TerminalSettings {
  readonly color: 'auto' | 'always' | 'never'
  readonly verbose: boolean
}

/** Takes the progress off the line. */
export const CLEAR_LINE = '\r\u001b[K'

/** A line that changes more often cannot be read. */
const PROGRESS_EVERY_MS = 100

/** The terminal of this process. */
export function openTerminal({ color, verbose }: TerminalSettings): Terminal {
  const { stdout, stderr, env } = process
  const automatic = stdout.isTTY && env.NO_COLOR === undefined && env.TERM !== 'dumb'
  let shown = false
  let shownAt = -Infinity
  const clear = (): void => {
    if (shown) stderr.write(CLEAR_LINE)
    shown = false
  }
  const say = (message: string): void => {
    clear()
    stderr.write(`${logText(message)}\n`)
  }
  return {
    color: color === 'always' || (color === 'auto' && automatic),
    width: stdout.isTTY ? stdout.columns : 100,
    say,
    detail: (message) => {
      if (verbose) say(message)
    },
    progress: (what, done, total) => {
      const now = performance.now()
      if (!stderr.isTTY || env.CI !== undefined || (done !== undefined && now - shownAt < PROGRESS_EVERY_MS)) return
      shownAt = now
      const share = done === undefined || total === undefined ? '' : ` ${done}/${total}`
      stderr.write(`${CLEAR_LINE}${what}${share} …`)
      shown = true
    },
    result: async (text, file) => {
      clear()
      const whole = text.endsWith('\n') ? text : `${text}\n`
      if (file !== undefined) await writeFile(file, whole)
      else
        await new Promise<void>((resolve) =>
          stdout.write(whole, () => {
            resolve()
          }),
        )
    },
  }
}
