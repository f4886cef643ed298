/** A line of the table of `npm run bench`. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** A budget of the project. */
  readonly limit?: number
  readonly better: 'less' | 'more'
  readonly detail: string
}
