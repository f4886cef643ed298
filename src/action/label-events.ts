import * as z from 'zod'
import { parse } from 'yaml'
import { openRepository } from '../git/repository.ts'
import type { Job } from './main.ts'

const NEEDED = ['labeled', 'unlabeled']
const triggerSchema = z.object({ types: z.union([z.string(), z.array(z.string())]).optional() }).nullish()
const workflowSchema = z.object({ on: z.record(z.string(), z.unknown()) })

/** The event types that a workflow lacks to see a label come and go; none where the workflow cannot be read. */
export function missingLabelEvents(workflow: string, event: string): string[] {
  const on = readTriggers(workflow)
  const trigger = triggerSchema.safeParse(on?.[event])
  if (on === undefined || !trigger.success) return []
  const types = [trigger.data?.types ?? []].flat()
  return NEEDED.filter((type) => !types.includes(type))
}

function readTriggers(workflow: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const { on } = z.object({ on: z.unknown() }).parse(parse(workflow))
    // `on: pull_request` and `on: [push, pull_request]` choose no types.
    if (typeof on === 'string') return { [on]: null }
    if (Array.isArray(on)) return Object.fromEntries(on.map((name) => [String(name), null]))
    return workflowSchema.parse({ on }).on
  } catch {
    // GitHub ran it, so it is a workflow; what is not understood here is not worth a word.
    return undefined
  }
}

/** Says how the label would be seen, where the workflow does not listen to it. */
export async function tellMissingLabelEvents({ facts, values, runner }: Job, head: string): Promise<void> {
  const { workflowFile, event } = facts
  if (workflowFile === undefined) return
  const repository = await openRepository(values.workingDirectory)
  const bytes = (await repository.tree(head)).read(workflowFile)
  const missing = bytes === undefined ? [] : missingLabelEvents(new TextDecoder().decode(bytes), event.name)
  if (missing.length === 0) return
  runner.notice(
    `This workflow does not see when a label is set or removed: add ${missing.join(' and ')} to the types of ${event.name} in ${workflowFile}, beside opened, synchronize and reopened.`,
  )
}
