import { LIBRARIES, STANDARD_MODULES } from '../../python/libraries.ts'

/** Some houses begin their classes with a small letter (`ftpCopyOperator`); one that begins with a verb is a function. */
const OPERATOR_NAME =
  /(^|\.)([A-Z]\w*|(?!(add|build|create|define|fetch|find|generate|get|init|is|load|make|new|register|run|set|to)[A-Z])[a-z][A-Za-z0-9]*)(Operator|Sensor|SensorAsync|OperatorAsync)$/
const OPERATOR_MODULE = /\.(operators|sensors)\.(\w+\.)*[A-Z]\w*$/
const NO_OPERATOR =
  /(Hook|Link|Trigger|Config|Configuration|Error|Exception|Mode|State|States|Rule|Source|Type|Enum|Params|Context|Timetable|Notifier|Mixin|Secret|Volume|Resources|Client|Format|Settings|Options|Response|Result|Base|Provider|Builder|Factory|Helper|Manager|Generator)$/

/** A class whose name says that it is something else. */
export function isNoOperator(path: string): boolean {
  return NO_OPERATOR.test(path) || /\.hooks\./.test(path)
}

export function isOperatorName(path: string): boolean {
  return OPERATOR_NAME.test(path)
}

/** Whether an import path from outside of the repository names an operator or sensor class. */
export function isOperatorPath(path: string): boolean {
  if (OPERATOR_NAME.test(path)) return true
  return OPERATOR_MODULE.test(path) && !NO_OPERATOR.test(path)
}

const HARMLESS_PACKAGES = [
  // An import by name runs code of the repository.
  ...STANDARD_MODULES.filter((name) => name !== 'importlib'),
  'importlib\\.(util|metadata|resources)',
  'typing_extensions',
  ...LIBRARIES,
]

/** Calls that cannot change a DAG, whatever they get. */
export const HARMLESS_CALL = new RegExp(
  `^(${HARMLESS_PACKAGES.join('|')}|airflow\\.(contrib\\.hooks|utils|models|configuration|settings|hooks|exceptions|providers|timetables|sdk|datasets|macros|secrets|kubernetes|lineage|notifications|listeners|plugins_manager|stats|triggers|decorators|operators|sensors|version|__version__|io))(\\.|\\(|$)`,
)
