/** The hidden first line by which a comment is found again. */
export interface Marker {
  /** Tells the comments of several jobs apart: the input `comment-id`. */
  readonly key: string
  /** The commit that the comment is about, full sha. */
  readonly head: string
}

/** One line. Keys are encoded, so that none can end the HTML comment. */
export function renderMarker({ key, head }: Marker): string {
  return `<!-- airlift-drift key=${encodeURIComponent(key)} head=${head} -->`
}

/** The marker at the very start of a body; elsewhere it is quoted text. */
export function readMarker(body: string): Marker | undefined {
  const match = /^<!-- airlift-drift key=(\S{1,1000}) head=([0-9a-f]{40,64}) -->/.exec(body)
  if (match?.[1] === undefined || match[2] === undefined) return undefined
  try {
    return { key: decodeURIComponent(match[1]), head: match[2] }
  } catch {
    // Not written by us: a percent sign that encodes nothing.
    return undefined
  }
}
