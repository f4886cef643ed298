/** What a wait for Airflow came to. */
export type AirflowReady =
  | {
      readonly ready: true
      /** Seconds. */
      readonly waited: number
    }
  | {
      readonly ready: false
      /**
       * `import-error`: waiting longer is pointless; `unreachable`: it does not answer, or not as Airflow does; `refused`: it
       * does not take the credentials.
       */
      readonly why: 'import-error' | 'timed-out' | 'unreachable' | 'refused'
      /** One sentence. */
      readonly reason: string
      /** The next step, as a sentence. */
      readonly next: string
      readonly waited: number
    }
