import { createHash } from 'node:crypto'
import { BoundNative, Host } from '../host.ts'
import type { Run } from '../run.ts'
import type { BytesValue, Value } from '../values.ts'
import { NONE, str } from '../values.ts'
import type { Names } from './native.ts'
import { functions } from './native.ts'

const ALGORITHMS = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const

const bytesOf = ({ value }: BytesValue): Buffer => Buffer.from(value, 'latin1')
const toBytes = (buffer: Buffer): BytesValue => ({ kind: 'bytes', value: buffer.toString('latin1') })

/** A digest of constant bytes. */
class Digest extends Host {
  readonly typeName = '_hashlib.HASH'
  readonly #algorithm: string
  #data: Buffer | null

  constructor(algorithm: string, data: Buffer | null) {
    super()
    this.#algorithm = algorithm
    this.#data = data
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'update':
        return new BoundNative((args) => {
          const [more] = args.positional
          const isSure = run.conditions.active.length === 0
          this.#data =
            more?.kind === 'bytes' && this.#data !== null && isSure ? Buffer.concat([this.#data, bytesOf(more)]) : null
          return NONE
        })
      case 'hexdigest':
      case 'digest':
        return new BoundNative(() => {
          if (this.#data === null) return run.unknown('a digest')
          const digest = createHash(this.#algorithm).update(this.#data).digest()
          return name === 'digest' ? toBytes(digest) : str(digest.toString('hex'))
        })
      default:
        return undefined
    }
  }
}

/** A function of bytes. */
const onBytes =
  (body: (bytes: BytesValue) => Value) =>
  (args: { readonly positional: readonly Value[] }, run: Run): Value => {
    const [bytes] = args.positional
    return bytes?.kind === 'bytes' ? body(bytes) : run.unknown('bytes')
  }

/** `uuid.uuid3` and `uuid.uuid5`: a name in a namespace. */
function uuidOf(version: 3 | 5, namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  const hash = createHash(version === 3 ? 'md5' : 'sha1').update(Buffer.concat([space, Buffer.from(name, 'utf8')]))
  const bytes = hash.digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** A UUID whose text is known. */
class Uuid extends Host {
  readonly typeName = 'UUID'
  readonly #text: string

  constructor(text: string) {
    super()
    this.#text = text
  }

  override text(): string {
    return this.#text
  }

  override getAttr(name: string): Value | undefined {
    return name === 'hex' ? str(this.#text.replaceAll('-', '')) : undefined
  }

  override equals(other: Value): boolean | null {
    return other instanceof Uuid ? other.#text === this.#text : null
  }
}

const NAMESPACES: Readonly<Record<string, string>> = {
  NAMESPACE_DNS: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  NAMESPACE_URL: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  NAMESPACE_OID: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  NAMESPACE_X500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
}

const named =
  (version: 3 | 5) =>
  (args: { readonly positional: readonly Value[] }, run: Run): Value => {
    const [space, name] = args.positional
    if (!(space instanceof Uuid) || name?.kind !== 'str') return run.unknown('a UUID')
    return new Uuid(uuidOf(version, space.text(), name.value))
  }

export const digestNames: Names = new Map<string, Value>([
  ...functions(
    'hashlib',
    Object.fromEntries(
      ALGORITHMS.map((algorithm) => [
        algorithm,
        (args: { readonly positional: readonly Value[] }) => {
          const [data] = args.positional
          if (data === undefined) return new Digest(algorithm, Buffer.alloc(0))
          return new Digest(algorithm, data.kind === 'bytes' ? bytesOf(data) : null)
        },
      ]),
    ),
  ),
  ...functions('base64', {
    b64encode: onBytes((bytes) => toBytes(Buffer.from(bytesOf(bytes).toString('base64'), 'latin1'))),
    urlsafe_b64encode: onBytes((bytes) =>
      toBytes(Buffer.from(bytesOf(bytes).toString('base64').replaceAll('+', '-').replaceAll('/', '_'), 'latin1')),
    ),
  }),
  ...functions('uuid', { uuid3: named(3), uuid5: named(5) }),
  ...Object.entries(NAMESPACES).map(([name, text]): [string, Value] => [`uuid.${name}`, new Uuid(text)]),
])
