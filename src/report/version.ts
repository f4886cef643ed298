/** The `schemaVersion` of a report. */
export const REPORT_VERSION = 1
