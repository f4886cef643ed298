import type { Clock } from '../../src/remote.ts'

/** Time that passes only when somebody waits: for a sleep, or for an answer that does not come. */
export class VirtualTime implements Clock {
  #now = Date.parse('2026-11-21T12:00:00Z')
  readonly #limits = new Map<AbortController, number>()

  now = (): number => this.#now

  sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted()
    this.#advance(this.#now + ms)
    return Promise.resolve()
  }

  /** What `AbortSignal.timeout` gives. */
  limit = (ms: number): AbortSignal => {
    const controller = new AbortController()
    this.#limits.set(controller, this.#now + ms)
    return controller.signal
  }

  /** Nothing happens until whoever asked last gives up. */
  endure = (): void => {
    this.#advance([...this.#limits.values()].at(-1) ?? this.#now)
  }

  forget(): void {
    this.#limits.clear()
  }

  #advance(to: number): void {
    this.#now = Math.max(this.#now, to)
    for (const [controller, at] of this.#limits) {
      if (at > this.#now) continue
      this.#limits.delete(controller)
      controller.abort(new DOMException('the time is over', 'TimeoutError'))
    }
  }
}
