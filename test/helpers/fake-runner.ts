import type { Runner } from '../../src/action/outputs.ts'

/** Keeps what the action tells its runner: `info …`, `fail …`, `annotate error RULE`. */
export class FakeRunner implements Runner {
  readonly told: string[] = []
  readonly outputs = new Map<string, string>()
  readonly masks: string[] = []
  written = ''

  mask(secret: string): void {
    this.masks.push(secret)
  }
  info(message: string): void {
    this.told.push(`info ${message}`)
  }
  debug(): void {
    // Only for those who debug.
  }
  notice(message: string): void {
    this.told.push(`notice ${message}`)
  }
  warning(message: string): void {
    this.told.push(`warning ${message}`)
  }
  fail(message: string): void {
    this.told.push(`fail ${message}`)
  }
  annotate({ level, title }: { level: string; title: string }): void {
    this.told.push(`annotate ${level} ${title}`)
  }
  output(name: string, value: string): void {
    this.outputs.set(name, value)
  }
  summary(markdown: string): Promise<void> {
    this.written += markdown
    return Promise.resolve()
  }
}
