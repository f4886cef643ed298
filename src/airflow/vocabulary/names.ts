import { LIBRARIES } from '../../python/libraries.ts'

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
  // Python's own.
  'abc|argparse|ast|asyncio|atexit|base64|binascii|bisect|builtins|bz2|calendar|codecs|collections|concurrent|configparser|contextlib|contextvars|copy|csv|dataclasses|datetime|decimal|difflib',
  'email|enum|errno|filecmp|fnmatch|fractions|ftplib|functools|gc|getpass|glob|graphlib|gzip|hashlib|heapq|hmac|html|http|importlib\\.(util|metadata|resources)|inspect|io|ipaddress|itertools|json|keyword|locale|logging|lzma|math|mimetypes|multiprocessing|numbers|operator|os|pathlib|pickle|pkgutil|platform|posixpath|pprint|queue',
  'random|re|reprlib|sched|secrets|select|shlex|shutil|signal|smtplib|socket|sqlite3|ssl|stat|statistics|string|struct|subprocess|sys|sysconfig|tarfile|tempfile|textwrap|threading|time|timeit',
  'tomllib|traceback|types|typing|typing_extensions|unicodedata|unittest|urllib|uuid|warnings|weakref|xml|zipfile|zlib|zoneinfo',
  ...LIBRARIES,
]

/** Calls that cannot change a DAG, whatever they get. */
export const HARMLESS_CALL = new RegExp(
  `^(${HARMLESS_PACKAGES.join('|')}|airflow\\.(contrib\\.hooks|utils|models|configuration|settings|hooks|exceptions|providers|timetables|sdk|datasets|macros|secrets|kubernetes|lineage|notifications|listeners|plugins_manager|stats|triggers|decorators|operators|sensors|version|__version__|io))(\\.|\\(|$)`,
)
