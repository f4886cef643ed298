/** GitHub takes 50 characters. */
const MAX_ID_CHARACTERS = 38

/** The label that accepts what the comment of this id shows: `airlift-drift: accepted`. */
export function acceptLabel(commentId: string): string {
  return `${commentId.slice(0, MAX_ID_CHARACTERS)}: accepted`
}
