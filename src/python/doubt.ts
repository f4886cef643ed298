/** Why a value or an effect is not known, told as a sentence, and the line it comes from (counted from 1). */
export interface Doubt {
  readonly reason: string
  readonly file: string
  readonly line: number
  /** What is not known is code, not data: whatever is made with it may do anything. */
  readonly aboutCode?: true
}

/** A condition that only a run decides, while one of its branches is evaluated. */
export interface Condition {
  /** The same for all branches of one statement. */
  readonly id: number
  readonly branch: 0 | 1
  readonly doubt: Doubt
  /** A loop whose items are not known: what happens in its body stands for any number of times. */
  readonly loop: boolean
}
