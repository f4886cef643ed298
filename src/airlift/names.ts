/** Longer task ids are refused by Airflow. Characters. */
export const LONGEST_KEY = 250

/** The one task that Airlift puts in place of a DAG that is proxied as a whole, unless an own builder names it. */
export function overrideTaskId(dagId: string): string {
  return `DAGSTER_OVERRIDE_DAG_${dagId}`
}

/** The task id that a rebuilt task gets inside prefixing TaskGroups: Airlift hands over the full id, the group prefixes it again. */
export function rebuiltTaskId(taskId: string, groupPrefix: string): string {
  return groupPrefix === '' ? taskId : `${groupPrefix}.${taskId}`
}

/** Dagster's name for a dag_id: letters, digits and underscores stay, `/` becomes two underscores, all else one each. */
export function dagsterName(dagId: string): string {
  const parts = Array.from(dagId, (char) => {
    if (/^[A-Za-z0-9_]$/.test(char)) return char
    return char === '/' ? '__' : '_'
  })
  return parts.join('')
}

/** The key of the asset that stands for a DAG (builder API). */
export function dagAssetKey(instance: string, dagId: string): string[] {
  return [instance, 'dag', dagsterName(dagId)]
}
