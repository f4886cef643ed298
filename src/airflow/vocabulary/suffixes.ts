/** Ids that end with a number behind `__`, as Airflow makes them for tasks and groups that are called several times. */
export class Suffixes {
  readonly #highest = new Map<string, number>()

  note(id: string): void {
    const [, core, digits] = /^(.+)__(\d+)$/s.exec(id) ?? []
    if (core === undefined || digits === undefined) return
    this.#highest.set(core, Math.max(Number(digits), this.#highest.get(core) ?? 0))
  }

  /** The highest number in use behind an id without one; null for none. */
  highest(core: string): number | null {
    return this.#highest.get(core) ?? null
  }
}

/** An id without its number. */
export function coreOf(id: string): string {
  return id.replace(/__\d+$/, '')
}
