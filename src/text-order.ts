/** For sorting texts the same way everywhere: `localeCompare` goes by the language of the machine. */
export function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
