const OPERATOR_NAME = /(^|\.)[A-Z]\w*(Operator|Sensor|SensorAsync|OperatorAsync)$/
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
  'abc|argparse|asyncio|base64|builtins|calendar|collections|concurrent|configparser|contextlib|copy|csv|datetime|decimal',
  'enum|functools|hashlib|inspect|io|itertools|json|locale|logging|math|operator|os|pathlib|pkgutil|platform|pprint|queue',
  'random|re|secrets|shlex|shutil|socket|sqlite3|statistics|string|struct|subprocess|sys|tempfile|textwrap|threading|time',
  'tomllib|traceback|types|typing|typing_extensions|unittest|urllib|uuid|warnings|xml|zipfile|zoneinfo',
  // Libraries that know nothing of DAGs.
  'attr|attrs|azure|boto3|botocore|certifi|croniter|dateutil|docker|dotenv|google|httpx|isodate|jinja2|kubernetes|numpy',
  'sklearn|scipy|matplotlib|torch|tensorflow|tenacity|tqdm|rich|loguru|cryptography|jwt|bs4|lxml|openai|anthropic|fsspec|s3fs|gcsfs|joblib',
  'pandas|paramiko|pendulum|polars|psycopg2|pyarrow|pydantic|pymongo|pyspark|pytz|redis|requests|ruamel|sentry_sdk|six',
  'dagster|dagster_airlift|slack_sdk|sqlalchemy|structlog|tabulate|toml|tzlocal|urllib3|yaml|snowflake|duckdb|dbt|openlineage|statsd|elasticsearch',
]

/** Calls that cannot change a DAG, whatever they get. */
export const HARMLESS_CALL = new RegExp(
  `^(${HARMLESS_PACKAGES.join('|')}|airflow\\.(?!contrib\\.)(utils|models|configuration|settings|hooks|exceptions|providers|timetables|sdk|datasets|macros|secrets|kubernetes|lineage|notifications|listeners|plugins_manager|stats|triggers|decorators|operators|sensors|version|__version__|io))(\\.|\\(|$)`,
)
