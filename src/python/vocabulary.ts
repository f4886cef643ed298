import type { CallArguments } from './call-arguments.ts'
import type { Run } from './run.ts'
import type { BinaryOperator } from './syntax.ts'
import type { Value } from './values.ts'

/** A call whose callee is outside the repository and unknown to every vocabulary. */
export interface UnknownCall {
  /** The call as a reader would name it: "`acme.helpers.notify()`". */
  readonly name: string
  /** Its import path, where it comes from an import. */
  readonly path: string | null
  readonly args: CallArguments
  /** The object whose method is called, if it is a foreign object. */
  readonly self: Value | null
  /** The call is itself an argument of another call, so its result is only handed on. */
  readonly nested: boolean
  /** The callee is a method of unknown data (an item of a list that was read), not of unknown code. */
  readonly isData: boolean
  /** The name of the method of something unknown that is called. */
  readonly member: string | null
}

/** What a foreign world (Airflow, Airlift, Dagster) means to the evaluator. */
export interface Vocabulary {
  /** Import paths that are never looked for in the repository, whatever folders it has. */
  claims(path: string): boolean
  /** The value of an import path; undefined: not one of mine. */
  resolve(path: string, run: Run): Value | undefined
  /** Told of each unknown call; may give its result. */
  unknownCall?(call: UnknownCall, run: Run): Value | undefined
  /** Told of each operator on operands that are neither foreign objects nor fully known. */
  unknownOperator?(operator: BinaryOperator, operands: readonly Value[], run: Run): void
  /** The evaluation of a file with this path is over, however it ended. */
  ended?(path: string, run: Run): void
}
