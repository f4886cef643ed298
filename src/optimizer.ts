import { setFlagsFromString } from 'node:v8'

/** So long the work takes before optimised code is worth its making. */
const WORTH_IT_AFTER_MS = 250

/** Compiles hot functions once more, optimised. */
const OPTIMIZING = 'opt'
/** Looks through the whole heap piece by piece long before it is full. */
const MARKING = 'incremental-marking'

/** When the work began; null once V8 optimises again. */
let since: number | null | undefined

/**
 * Most runs read some dozens of files and are over before that pays: optimising took a quarter of their CPU time, marking
 * a twelfth. So it waits until the work turns out to be long. A full heap is collected all the same.
 */
export function postponeOptimizing(): void {
  if (since !== undefined) return
  since = performance.now()
  for (const flag of [OPTIMIZING, MARKING]) setFlagsFromString(`--no-${flag}`)
}

/** To be called now and then during the work. */
export function optimizeLongWork(): void {
  if (since === undefined || since === null || performance.now() - since < WORTH_IT_AFTER_MS) return
  since = null
  for (const flag of [OPTIMIZING, MARKING]) setFlagsFromString(`--${flag}`)
}

/** To be called before data of any size comes in, such as a server's answer: it must not fill the heap unseen. */
export function expectMuchData(): void {
  if (since !== undefined && since !== null) setFlagsFromString(`--${MARKING}`)
}
