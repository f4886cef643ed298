/** What a wait for Airflow came to. */
export type AirflowReady =
  | {
      readonly ready: true
      /** Seconds. */
      readonly waited: number
    }
  | {
      readonly ready: false
      /** `import-error`: waiting longer is pointless; `unreachable`: Airflow does not answer at all. */
      readonly why: 'import-error' | 'timed-out' | 'unreachable'
      /** One sentence. */
      readonly reason: string
      /** The next step, as a sentence. */
      readonly next: string
      readonly waited: number
    }
