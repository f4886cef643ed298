import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface StandInPlaces {
  /** What a checkout of the action's repository gives. */
  readonly action: string
  /** Where caches and artifacts lie. */
  readonly store: string
}

/**
 * What the workflows use of GitHub's own actions besides a checkout of the repository itself, played with files of this
 * machine; act passes over that checkout and copies the folder it is started in. Gives what `--local-repository` takes.
 */
export function writeStandIns(folder: string, { action, store }: StandInPlaces): string[] {
  const quoted = JSON.stringify
  write(folder, 'checkout', ['repository', 'path'], `cp -R ${quoted(action)} "$INPUT_PATH"`)
  write(folder, 'cache/save', ['path', 'key'], `mkdir -p ${quoted(store)} && cp "$INPUT_PATH" ${quoted(store)}/`)
  write(folder, 'cache/restore', ['path', 'key', 'restore-keys'], `cp ${quoted(store)}/"$INPUT_PATH" .`)
  write(folder, 'upload-artifact', ['name', 'path'], `mkdir -p ${quoted(store)} && cp "$INPUT_PATH" ${quoted(store)}/`)
  write(
    folder,
    'download-artifact',
    ['name', 'path', 'run-id', 'github-token'],
    `mkdir -p "$INPUT_PATH" && cp ${quoted(store)}/"$INPUT_NAME".json "$INPUT_PATH"/`,
  )
  const sarif = `mkdir -p ${quoted(store)} && cp "$INPUT_SARIF_FILE" ${quoted(store)}/`
  write(folder, 'codeql-action/upload-sarif', ['sarif_file', 'category'], sarif)
  const ours = [
    ['checkout@v7', 'checkout'],
    ['cache@v5', 'cache'],
    ['upload-artifact@v6', 'upload-artifact'],
    ['download-artifact@v7', 'download-artifact'],
  ].map(([name = '', place = '']) => `actions/${name}=${path.join(folder, place)}`)
  return [...ours, `github/codeql-action@v4=${path.join(folder, 'codeql-action')}`]
}

function write(folder: string, name: string, inputs: readonly string[], script: string): void {
  const place = path.join(folder, name)
  mkdirSync(place, { recursive: true })
  const declared = inputs.map((input) => `  ${input}: { required: false }\n`).join('')
  const environment = inputs
    .map((input) => `        INPUT_${input.toUpperCase().replaceAll('-', '_')}: \${{ inputs.${input} }}\n`)
    .join('')
  writeFileSync(
    path.join(place, 'action.yml'),
    `name: ${name}\ninputs:\n${declared}runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: ${script}\n      env:\n${environment}`,
  )
}
