import type { Rule } from '../rule.ts'

export const duplicateFile: Rule = {
  id: 'proxied-state/duplicate-file',
  severity: 'warning',
  title: 'a DAG has a .yaml and a .yml file',
  doc: {
    happens: 'One of the two files is in force, and which one may differ from machine to machine.',
    why: 'Airlift reads the folder in the order in which the file system lists it; both files are about the same dag_id, and the last one read wins.',
    example: {
      language: 'text',
      before: 'proxied_state/orders.yaml\nproxied_state/orders.yml',
      after: 'proxied_state/orders.yaml',
    },
    fix: 'Merge the two files into one.',
  },
  *find({ project }) {
    for (const { files } of project.folders) {
      for (const [index, { dagId, file }] of files.entries()) {
        const twin = files.slice(0, index).find((other) => other.dagId === dagId)
        if (twin === undefined) continue
        yield {
          dagId,
          file,
          line: 1,
          certainty: 'exact',
          message: `${twin.file} and ${file} both speak of DAG '${dagId}'.`,
          effect: 'Which of them is in force is up to the file system.',
          fix: { summary: `Keep one of the two files.` },
        }
      }
    }
  },
}
