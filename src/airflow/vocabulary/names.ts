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
  'abc|argparse|ast|asyncio|atexit|base64|binascii|bisect|builtins|bz2|calendar|codecs|collections|concurrent|configparser|contextlib|contextvars|copy|csv|dataclasses|datetime|decimal|difflib',
  'email|enum|errno|filecmp|fnmatch|fractions|ftplib|functools|gc|getpass|glob|graphlib|gzip|hashlib|heapq|hmac|html|http|importlib\\.(util|metadata|resources)|inspect|io|ipaddress|itertools|json|keyword|locale|logging|lzma|math|mimetypes|multiprocessing|numbers|operator|os|pathlib|pickle|pkgutil|platform|posixpath|pprint|queue',
  'random|re|reprlib|sched|secrets|select|shlex|shutil|signal|smtplib|socket|sqlite3|ssl|stat|statistics|string|struct|subprocess|sys|sysconfig|tarfile|tempfile|textwrap|threading|time|timeit',
  'tomllib|traceback|types|typing|typing_extensions|unicodedata|unittest|urllib|uuid|warnings|weakref|xml|zipfile|zlib|zoneinfo',
  // Libraries that know nothing of DAGs.
  'absl|attr|attrs|azure|babel|boto3|botocore|certifi|croniter|dateutil|docker|dotenv|google|httpx|isodate|jinja2|kubernetes|numpy',
  'cerberus|clickhouse_connect|clickhouse_driver|cx_Oracle|deepdiff|deprecated|environs|fastavro|feedparser|flatten_json|geopandas|humps|inflection|inflect|jsonschema|markdown|marshmallow|msgpack|MySQLdb|mysql|networkx|oracledb|orjson',
  'parse|phonenumbers|psutil|psycopg|pydantic_settings|pydantic_xml|pyhocon|pymssql|pymysql|pyodbc|regex|scrapy|selenium|shapely|simplejson|slugify|sqlglot|sqlparse|stringcase|tabula|tldextract|trino|typeguard|ujson|unidecode|xmltodict',
  'sklearn|scipy|matplotlib|torch|tensorflow|tenacity|tqdm|rich|loguru|cryptography|jwt|bs4|lxml|openai|anthropic|fsspec|s3fs|gcsfs|joblib',
  'pandas|paramiko|pendulum|polars|psycopg2|pyarrow|pydantic|pymongo|pyspark|pytz|redis|requests|ruamel|sentry_sdk|six',
  'dagster|dagster_airlift|slack_sdk|sqlalchemy|structlog|tabulate|toml|tzlocal|urllib3|yaml|snowflake|duckdb|dbt|openlineage|statsd|elasticsearch',
]

/** Calls that cannot change a DAG, whatever they get. */
export const HARMLESS_CALL = new RegExp(
  `^(${HARMLESS_PACKAGES.join('|')}|airflow\\.(?!contrib\\.)(utils|models|configuration|settings|hooks|exceptions|providers|timetables|sdk|datasets|macros|secrets|kubernetes|lineage|notifications|listeners|plugins_manager|stats|triggers|decorators|operators|sensors|version|__version__|io))(\\.|\\(|$)`,
)
