/**
 * The bytes of a file as characters, one each; empty where there are none. For words that are ASCII, when it does not matter
 * what else is in the file.
 */
export function asCharacters(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
