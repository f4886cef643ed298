/** Modules that come with Python. */
export const STANDARD_MODULES: readonly string[] = (
  'abc argparse ast asyncio atexit base64 binascii bisect builtins bz2 calendar codecs collections concurrent ' +
  'configparser contextlib contextvars copy csv dataclasses datetime decimal difflib email enum errno filecmp fnmatch ' +
  'fractions ftplib functools gc getpass glob graphlib gzip hashlib heapq hmac html http importlib inspect io ' +
  'ipaddress itertools json keyword locale logging lzma math mimetypes multiprocessing numbers operator os pathlib ' +
  'pickle pkgutil platform posixpath pprint queue random re reprlib sched secrets select shlex shutil signal smtplib ' +
  'socket sqlite3 ssl stat statistics string struct subprocess sys sysconfig tarfile tempfile textwrap threading time ' +
  'timeit tomllib traceback types typing unicodedata unittest urllib uuid warnings weakref xml zipfile zlib zoneinfo ' +
  '__future__'
).split(' ')

/** Well-known libraries, by the name that is imported. They know nothing of DAGs. */
export const LIBRARIES: readonly string[] = (
  'absl adlfs aiohttp anthropic artm asyncpg attr attrs azure babel boto3 botocore bs4 catboost cerberus certifi ' +
  'clickhouse_connect clickhouse_driver confluent_kafka croniter cryptography cx_Oracle dagster dagster_airlift ' +
  'dask datadog dateutil dbt ddtrace deepdiff deltalake deprecated docker dotenv duckdb elasticsearch ' +
  'elasticsearch_dsl environs facebook_business faker fastavro feedparser fiona flatten_json folium fsspec gcsfs ' +
  'gensim geopandas geopy google google_auth_oauthlib googleapiclient grpc gspread gspread_dataframe h5py ' +
  'holidays httpx humps hvac inflect inflection isodate jinja2 joblib jsonschema jwt kubernetes ldap3 lightgbm ' +
  'loguru lxml markdown marshmallow matplotlib mimesis minio mlflow msal msgpack mysql MySQLdb neo4j networkx ' +
  'nltk numba numpy oauth2client openai openlineage openpyxl opensearchpy oracledb orjson pandas pandera ' +
  'papermill paramiko parse pendulum phonenumbers pika PIL plotly polars prometheus_client prophet psutil psycopg ' +
  'psycopg2 pyarrow pydantic pydantic_settings pydantic_xml pyhive pyhocon pyiceberg pymongo pymorphy2 pymssql ' +
  'pymysql pyodbc pyproj pysftp pyspark pytz rasterio ray redis regex requests rich ruamel s3fs scipy scrapy ' +
  'seaborn selenium sentry_sdk shapely simple_salesforce simplejson six sklearn slack_sdk slugify snowflake spacy ' +
  'sqlalchemy sqlglot sqlparse statsd statsmodels stringcase stripe structlog tabula tabulate tenacity tensorflow ' +
  'tldextract toml torch tqdm transformers trino typeguard tzlocal ujson unidecode urllib3 wandb websockets ' +
  'xarray xgboost xlrd xlsxwriter xmltodict yaml yfinance zeep'
).split(' ')

const NAMES: ReadonlySet<string> = new Set(LIBRARIES)

/** Whether a module is most likely an installed one, although the repository has another of this name: what is installed wins. */
export function isLibrary(name: string): boolean {
  return NAMES.has(name)
}
