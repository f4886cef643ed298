import { checkExample } from '../../src/commands/demo/check-example.ts'
import { renderComment } from '../../src/report/comment.ts'
import { quote } from './markdown.ts'

/** The comment that `demo` stands for, with links to the rule pages of this repository. */
export function exampleComment(): string {
  return quote(renderComment(checkExample('error'), { ruleUrl: (rule) => `docs/rules/${rule}.md` }))
}
