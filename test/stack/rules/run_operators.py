"""Runs Airlift's real operators as an Airflow worker would, against whatever answers as Dagster.

In: [{"dagId": id, "taskId": id, "dagster": url, "token": text or null}]. Out, for each: null, or the exception it raises. With a token
the operator is an own one that sends it; without, it is the default one.
"""

import json
import logging
import os
import sys
import tempfile
from datetime import datetime, timezone
from types import SimpleNamespace

os.environ.update(
    AIRFLOW_HOME=tempfile.mkdtemp(prefix="airflow-home-"),
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__CORE__UNIT_TEST_MODE="True",
    AIRFLOW__LOGGING__LOGGING_LEVEL="CRITICAL",
)

import requests  # noqa: E402
from airflow import DAG  # noqa: E402
from dagster_airlift.in_airflow.task_proxy_operator import (  # noqa: E402
    BaseProxyTaskToDagsterOperator,
    DefaultProxyTaskToDagsterOperator,
)

logging.disable(logging.CRITICAL)


def own_operator(token: str, url: str) -> type:
    class OwnOperator(BaseProxyTaskToDagsterOperator):
        def get_dagster_session(self, context):
            session = requests.Session()
            session.headers["Dagster-Cloud-Api-Token"] = token
            return session

        def get_dagster_url(self, context):
            return url

    return OwnOperator


def told(case: dict) -> str | None:
    # Airflow sets the last two for every task that it runs.
    os.environ.update(
        DAGSTER_URL=case["dagster"], AIRFLOW_CTX_DAG_ID=case["dagId"], AIRFLOW_CTX_TASK_ID=case["taskId"]
    )
    token = case["token"]
    kind = DefaultProxyTaskToDagsterOperator if token is None else own_operator(token, case["dagster"])
    dag = DAG(case["dagId"], schedule=None, start_date=datetime(2024, 1, 1))
    operator = kind(task_id=case["taskId"], dag=dag)
    context = {
        "dag_run": SimpleNamespace(run_id="manual", dag_id=case["dagId"]),
        "task": operator,
        "logical_date": datetime(2024, 1, 1, tzinfo=timezone.utc),
    }
    try:
        operator.execute(context)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def main() -> None:
    print(json.dumps([told(case) for case in json.load(sys.stdin)]))


main()
