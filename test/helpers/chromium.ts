import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import * as z from 'zod'
import { findChromium } from '../../scripts/find-chromium.ts'

export interface Screen {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly dark?: boolean
  /** Device pixels for each CSS pixel. */
  readonly scale?: number
}

type Parameters = Readonly<Record<string, unknown>>

const messageSchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})
const evaluationSchema = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z
    .object({ text: z.string(), exception: z.object({ description: z.string() }).optional() })
    .optional(),
})

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', '--no-first-run', '--hide-scrollbars'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
  ...['--disable-dev-shm-usage', '--font-render-hinting=none'],
]
const TIMEOUT_MS = 30_000

/** A headless Chromium with one page, spoken to by the DevTools protocol over a pipe. */
export class Chromium {
  readonly #child: ChildProcess
  readonly #profile: string
  readonly #input: Writable
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  readonly #events: { method: string; params: Parameters }[] = []
  #session: string | undefined
  #next = 1

  private constructor(child: ChildProcess, profile: string) {
    const [, , , input, output] = child.stdio
    if (!(input instanceof Writable) || !(output instanceof Readable)) throw new Error('Chromium has no pipe')
    this.#child = child
    this.#profile = profile
    this.#input = input
    let rest = ''
    output.setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0')
      rest = messages.pop() ?? ''
      for (const message of messages) this.#take(messageSchema.parse(JSON.parse(message)))
    })
    child.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Chromium ended'))
    })
  }

  /** @throws Error when there is no browser (see scripts/find-chromium.ts) */
  static async start(options: { readonly systemFonts?: boolean } = {}): Promise<Chromium> {
    const profile = mkdtempSync(path.join(tmpdir(), 'airlift-drift-chromium-'))
    const { program, environment } = findChromium(options)
    const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    const browser = new Chromium(child, profile)
    const { targetInfos } = z
      .object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) })
      .parse(await browser.send('Target.getTargets'))
    const page = targetInfos.find(({ type }) => type === 'page')
    const attached = await browser.send('Target.attachToTarget', { targetId: page?.targetId, flatten: true })
    browser.#session = z.object({ sessionId: z.string() }).parse(attached).sessionId
    for (const domain of ['Page', 'Runtime', 'Network', 'Log', 'Accessibility']) await browser.send(`${domain}.enable`)
    return browser
  }

  /** Shows a file, and waits until it is there. */
  async open(url: string, { width, height, dark = false, scale = 1 }: Screen): Promise<void> {
    const mobile = width < 600
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile })
    const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]
    await this.send('Emulation.setEmulatedMedia', { features })
    this.#events.length = 0
    await this.send('Page.navigate', { url })
    await this.until('Page.loadEventFired')
  }

  /** What a JavaScript expression of the page comes to; promises are awaited. @throws Error that the page throws */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    const { result, exceptionDetails } = evaluationSchema.parse(answer)
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    }
    return result.value
  }

  /** Presses and lets go of a key, such as `Tab`, `Enter`, ` `; with Shift if asked to. */
  async press(key: string, { shift = false } = {}): Promise<void> {
    const codes: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, ' ': 32 }
    const code = { key, code: key === ' ' ? 'Space' : key, windowsVirtualKeyCode: codes[key], modifiers: shift ? 8 : 0 }
    const text = { Enter: '\r', ' ': ' ' }[key]
    await this.send('Input.dispatchKeyEvent', { type: text === undefined ? 'rawKeyDown' : 'keyDown', text, ...code })
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code })
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    await this.send('Input.insertText', { text })
  }

  /** Everything that the page told since it was opened, under one name of the protocol. */
  eventsOf(method: string): Parameters[] {
    return this.#events.filter((event) => event.method === method).map(({ params }) => params)
  }

  /** The page from top to bottom, or its first `height` pixels, as PNG. */
  async picture({ width, height }: { readonly width: number; readonly height?: number }): Promise<Buffer> {
    const whole = z.number().parse(await this.evaluate('document.documentElement.scrollHeight'))
    const clip = { x: 0, y: 0, width, height: height ?? whole, scale: 1 }
    const answer = await this.send('Page.captureScreenshot', { captureBeyondViewport: true, clip })
    return Buffer.from(z.object({ data: z.string() }).parse(answer).data, 'base64')
  }

  send(method: string, params: Parameters = {}): Promise<unknown> {
    const id = this.#next++
    const answer = new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`Chromium did not answer ${method} in ${TIMEOUT_MS / 1000} s`))
      }, TIMEOUT_MS)
      const settled = <Value>(settle: (value: Value) => void) => {
        return (value: Value): void => {
          clearTimeout(timer)
          settle(value)
        }
      }
      this.#waiting.set(id, { resolve: settled(resolve), reject: settled(reject) })
    })
    const session = this.#session === undefined ? {} : { sessionId: this.#session }
    this.#input.write(`${JSON.stringify({ id, method, params, ...session })}\0`)
    return answer
  }

  async close(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const closed = new Promise((resolve) => this.#child.once('close', resolve))
      this.#child.kill('SIGKILL')
      await closed
    }
    rmSync(this.#profile, { recursive: true, force: true })
  }

  async until(method: string): Promise<void> {
    const deadline = Date.now() + TIMEOUT_MS
    while (this.eventsOf(method).length === 0) {
      if (Date.now() > deadline) throw new Error(`Chromium never told ${method}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  #take({ id, method, params = {}, result, error }: z.output<typeof messageSchema>): void {
    if (id === undefined) {
      if (method !== undefined) this.#events.push({ method, params })
      return
    }
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error === undefined) waiting?.resolve(result)
    else waiting?.reject(new Error(error.message))
  }
}
