import * as z from 'zod/mini'
import { choiceSchema, durationSchema, flagSchema, headersSchema, listSchema, textSchema } from './values.ts'

/**
 * What each setting's text becomes. A setting that is not optional here has a fallback in {@link file://./options.ts},
 * whose text goes through the same schema.
 */
export const optionValuesSchema = z.object({
  mode: choiceSchema(['auto', 'check', 'reload', 'drift', 'report']),
  workingDirectory: textSchema,
  config: z.optional(textSchema),
  base: z.optional(textSchema),
  head: z.optional(textSchema),
  dags: z.optional(listSchema),
  dagsterUrl: z.optional(listSchema),
  dagsterToken: z.optional(textSchema),
  dagsterHeaders: z.optional(headersSchema),
  codeLocations: z.optional(listSchema),
  snapshot: z.optional(textSchema),
  airflowUrl: z.optional(textSchema),
  airflowUsername: z.optional(textSchema),
  airflowPassword: z.optional(textSchema),
  airflowToken: z.optional(textSchema),
  airflowHeaders: z.optional(headersSchema),
  waitForAirflow: durationSchema,
  reloadStrategy: choiceSchema(['auto', 'reload', 'refresh-state', 'restart', 'none']),
  reloadTimeout: durationSchema,
  failOn: choiceSchema(['error', 'warning', 'never']),
  onUnreachable: z.optional(choiceSchema(['warn', 'fail'])),
  githubToken: z.optional(textSchema),
  comment: choiceSchema(['on-findings', 'always', 'never']),
  commentId: textSchema,
  annotations: choiceSchema(['error', 'warning', 'notice', 'none']),
  reportFile: z.optional(textSchema),
  sarifFile: z.optional(textSchema),
  htmlFile: z.optional(textSchema),
  cache: z.optional(textSchema),
  format: choiceSchema(['text', 'json', 'markdown', 'sarif', 'html']),
  output: z.optional(textSchema),
  color: choiceSchema(['auto', 'always', 'never']),
  dryRun: flagSchema,
  verbose: flagSchema,
})

export type OptionValues = z.output<typeof optionValuesSchema>
export type OptionKey = keyof OptionValues
