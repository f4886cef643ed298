/** Shorter texts are no secrets, and would garble the names of DAGs and tasks that hold them. Characters. */
const MIN_LENGTH = 8

/**
 * Takes secrets out of a text. The log is masked by the runner, but comments and files are not, and an error of a remote
 * system may repeat what it was sent.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= MIN_LENGTH)
    .sort((a, b) => b.length - a.length)
    .reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text)
}
