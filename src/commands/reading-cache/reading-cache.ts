import { access, constants, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BUILD } from '../../build.ts'
import { toMessage, UserError } from '../../errors.ts'
import type { Tree } from '../../git/tree.ts'
import type { InstanceSource } from '../instance-source.ts'
import { Mentions } from '../mentions.ts'
import type { Known } from '../read-projects.ts'
import { isStale, type Reading } from '../reading.ts'
import { type Contents, contentsSchema } from './contents.ts'
import { type Decoded, decode } from './decode.ts'
import { encode } from './encode.ts'
import { instanceKey } from './key.ts'
import { type State, statesIn } from './states.ts'

/** Larger files are neither written nor read: 10,000 DAGs take a tenth. Bytes. */
const MAX_BYTES = 150_000_000

/** What an earlier run left for one tree. */
export interface OpenCache {
  readonly known: Known
  /** Whether the content of a path has to be read. */
  readonly needs: (path: string) => boolean
  /** Leaves the readings of the tree, one for each instance, to the next run. */
  readonly keep: (readings: readonly Reading[]) => Promise<void>
}

/** Keeps in a folder what the DAG files of a tree say, so that the next run evaluates only those that something changed. */
export class ReadingCache {
  readonly #file: string
  readonly #log: (message: string) => void

  private constructor(file: string, log: (message: string) => void) {
    this.#file = file
    this.#log = log
  }

  /** @throws UserError when the folder cannot be made or written. */
  static async in(folder: string, log: (message: string) => void): Promise<ReadingCache> {
    try {
      await mkdir(folder, { recursive: true })
      await access(folder, constants.W_OK)
    } catch (cause) {
      throw new UserError(`the cache ${folder} cannot be used: ${toMessage(cause)}`, {
        hint: 'Name a folder that this user may write, or leave the setting `cache` out.',
        cause,
      })
    }
    return new ReadingCache(path.join(folder, 'readings.json'), log)
  }

  async open(tree: Tree, instances: readonly InstanceSource[]): Promise<OpenCache> {
    const keys = instances.map((instance) => instanceKey(tree, instance))
    const stateOf = statesIn(tree)
    const earlier = await this.#read(stateOf)
    const mentions = earlier?.mentions ?? new Mentions()
    const known = { readings: keys.map((key) => earlier?.readings.get(key) ?? null), mentions }
    return {
      known,
      needs: needsOf(tree, known, earlier?.paths ?? new Set()),
      keep: async (readings) => {
        lookAtAll(tree, mentions)
        const parts = readings.map((reading, index) => ({ key: keys[index] ?? '', reading }))
        await this.#write(JSON.stringify(encode({ build: BUILD, mentions, instances: parts, stateOf })))
      },
    }
  }

  /** Undefined where nothing can be used; the next {@link OpenCache.keep} puts that right. */
  async #read(stateOf: (path: string) => State): Promise<Decoded | undefined> {
    try {
      const { size } = await stat(this.#file)
      if (size > MAX_BYTES) throw new RangeError(`it is larger than ${MAX_BYTES} bytes`)
      const contents = parse(await readFile(this.#file, 'utf8'))
      if (contents.build === BUILD) return decode(contents, stateOf)
      this.#log(`${this.#file} is not used: another version of airlift-drift wrote it.`)
    } catch (error) {
      if (isMissing(error)) this.#log(`${this.#file} is not there yet: every DAG file is read.`)
      else this.#log(`${this.#file} is not used: ${toMessage(error)}.`)
    }
    return undefined
  }

  /** What was found out must not be lost because it cannot be kept. */
  async #write(text: string): Promise<void> {
    try {
      if (text.length > MAX_BYTES) throw new RangeError(`it would be larger than ${MAX_BYTES} bytes`)
      // Another run may read or write the same file.
      const part = `${this.#file}.${process.pid}`
      await writeFile(part, text)
      await rename(part, this.#file)
    } catch (error) {
      this.#log(`${this.#file} is not written: ${toMessage(error)}.`)
    }
  }
}

/** @throws Error that names the first thing that is wrong: there may be thousands. */
function parse(text: string): Contents {
  const { success, data, error } = contentsSchema.safeParse(JSON.parse(text))
  if (success) return data
  throw new TypeError(`it is damaged at ${error.issues[0]?.path.join('.') ?? 'its beginning'}`)
}

function needsOf(tree: Tree, { readings, mentions }: Known, told: ReadonlySet<string>): (path: string) => boolean {
  const known = readings.filter((reading) => reading !== null)
  if (known.length < readings.length) return () => true
  const files = known.flatMap((reading) =>
    [...reading.extraction.reads].map(([file, reads]) => ({ file, reads, reading })),
  )
  const stale = files.filter(({ file, reading }) => isStale(file, reading))
  const reads = new Set(stale.flatMap(({ reads }) => [...reads]))
  const fresh = new Set(files.map(({ file }) => file))
  return (path) => {
    if (reads.has(path)) return true
    if (!path.endsWith('.py')) return !told.has(path)
    const blob = tree.blob(path)
    const mention = blob === undefined ? undefined : mentions.known(blob)
    return mention === undefined || mention.airlift || mention.dagster || (mention.dag && !fresh.has(path))
  }
}

/** Also at what no command looks at, such as tests: what is known of a file is not read again. */
function lookAtAll(tree: Tree, mentions: Mentions): void {
  for (const path of tree.paths().filter((each) => each.endsWith('.py'))) {
    try {
      mentions.of(tree, path)
    } catch (error) {
      // A partial clone may lack it.
      if (!(error instanceof UserError)) throw error
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
