import { setFlagsFromString } from 'node:v8'

/** So long the work takes before optimised code is worth its making. */
const WORTH_IT_AFTER_MS = 250

/** When the work began; null once V8 optimises again. */
let since: number | null | undefined

/**
 * V8 compiles hot functions once more, optimised, on another thread. Most runs read some dozens of files and are over
 * before that pays: it took a quarter of their CPU time. So it waits until the work turns out to be long.
 */
export function postponeOptimizing(): void {
  if (since !== undefined) return
  since = performance.now()
  setFlagsFromString('--no-opt')
}

/** To be called now and then during the work. */
export function optimizeLongWork(): void {
  if (since === undefined || since === null || performance.now() - since < WORTH_IT_AFTER_MS) return
  since = null
  setFlagsFromString('--opt')
}
