/** Put in by the build: a hash of the source. */
declare const AIRLIFT_DRIFT_BUILD: string | undefined

/** Which program this is, more exactly than its version: every change of the source makes it another one. */
export const BUILD = typeof AIRLIFT_DRIFT_BUILD === 'undefined' ? 'source' : AIRLIFT_DRIFT_BUILD
