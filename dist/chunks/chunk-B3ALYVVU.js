
// src/airflow/dag.ts
var SCHEDULE_KINDS = [
  "none",
  "default",
  "once",
  "continuous",
  "preset",
  "cron",
  "timedelta",
  "timetable",
  "assets",
  "unknown"
];

export {
  SCHEDULE_KINDS
};
