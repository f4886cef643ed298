import * as z from 'zod'
import { choiceSchema, durationSchema, flagSchema, headersSchema, listSchema, textSchema } from './values.ts'

/**
 * What each setting's text becomes. A setting that is not optional here has a fallback in {@link file://./options.ts},
 * whose text goes through the same schema.
 */
export const optionValuesSchema = z.object({
  mode: choiceSchema(['auto', 'check', 'reload', 'drift', 'report']),
  workingDirectory: textSchema,
  config: textSchema.optional(),
  base: textSchema.optional(),
  head: textSchema.optional(),
  dags: listSchema.optional(),
  dagsterUrl: textSchema.optional(),
  dagsterToken: textSchema.optional(),
  dagsterHeaders: headersSchema.optional(),
  codeLocations: listSchema.optional(),
  snapshot: textSchema.optional(),
  airflowUrl: textSchema.optional(),
  airflowUsername: textSchema.optional(),
  airflowPassword: textSchema.optional(),
  airflowToken: textSchema.optional(),
  airflowHeaders: headersSchema.optional(),
  waitForAirflow: durationSchema,
  reloadStrategy: choiceSchema(['auto', 'reload', 'refresh-state', 'restart', 'none']),
  reloadTimeout: durationSchema,
  failOn: choiceSchema(['error', 'warning', 'never']),
  onUnreachable: choiceSchema(['warn', 'fail']).optional(),
  githubToken: textSchema.optional(),
  comment: choiceSchema(['on-findings', 'always', 'never']),
  commentId: textSchema,
  annotations: choiceSchema(['error', 'warning', 'notice', 'none']),
  reportFile: textSchema.optional(),
  sarifFile: textSchema.optional(),
  htmlFile: textSchema.optional(),
  format: choiceSchema(['text', 'json', 'markdown', 'sarif', 'html']),
  output: textSchema.optional(),
  color: choiceSchema(['auto', 'always', 'never']),
  dryRun: flagSchema,
  verbose: flagSchema,
})

export type OptionValues = z.output<typeof optionValuesSchema>
export type OptionKey = keyof OptionValues
