import * as z from 'zod'
import { proxiedStateJsonSchema } from '../airlift/proxied-state/schema.ts'
import { configJsonSchema } from '../config/file-schema.ts'
import { snapshotSchema } from '../dagster/definitions.ts'
import { reportSchema } from '../report/model.ts'
import { RULES } from '../rules/registry.ts'

/** The JSON Schemas that editors and other programs can hold files against. */
export const SCHEMAS: ReadonlyMap<string, () => Record<string, unknown>> = new Map([
  ['config', () => configJsonSchema(RULES.map(({ id }) => id))],
  ['proxied-state', () => proxiedStateJsonSchema()],
  ['report', () => ({ ...z.toJSONSchema(reportSchema), title: 'Report of airlift-drift' })],
  ['snapshot', () => ({ ...z.toJSONSchema(snapshotSchema), title: 'Snapshot of airlift-drift' })],
])
