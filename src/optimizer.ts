import { setFlagsFromString } from 'node:v8'

/** So long the work takes before optimised code is worth its making. */
const WORTH_IT_AFTER_MS = 250

/**
 * What V8 does for programs that run long: it compiles hot functions once more, optimised, and looks through the whole heap
 * piece by piece long before it is full.
 */
const FOR_LONG_WORK = ['opt', 'incremental-marking']

/** When the work began; null once V8 optimises again. */
let since: number | null | undefined

/**
 * Most runs read some dozens of files and are over before that pays: optimising took a quarter of their CPU time, marking
 * a twelfth. So it waits until the work turns out to be long. A full heap is collected all the same.
 */
export function postponeOptimizing(): void {
  if (since !== undefined) return
  since = performance.now()
  for (const flag of FOR_LONG_WORK) setFlagsFromString(`--no-${flag}`)
}

/** To be called now and then during the work. */
export function optimizeLongWork(): void {
  if (since === undefined || since === null || performance.now() - since < WORTH_IT_AFTER_MS) return
  since = null
  for (const flag of FOR_LONG_WORK) setFlagsFromString(`--${flag}`)
}
