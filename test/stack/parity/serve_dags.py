"""Lets the real DagBag load many small DAG folders. In: [{path: text}]; out: what Airflow would serve of each folder."""

import json
import logging
import os
import sys
import tempfile
from pathlib import Path

home = tempfile.mkdtemp(prefix="airflow-home-")
os.environ.update(
    AIRFLOW_HOME=home,
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__CORE__UNIT_TEST_MODE="True",
    AIRFLOW__LOGGING__LOGGING_LEVEL="CRITICAL",
    AIRFLOW__CORE__DAGBAG_IMPORT_TIMEOUT="60",
)

from airflow.models.dagbag import DagBag  # noqa: E402
from airflow.models.mappedoperator import MappedOperator  # noqa: E402
from airflow.serialization.serialized_objects import SerializedDAG  # noqa: E402

logging.disable(logging.CRITICAL)


def served(dag) -> dict:
    """The DAG as the REST API reads it back from the database."""
    try:
        back = SerializedDAG.from_dict(SerializedDAG.to_dict(dag))
        tasks = {
            task.task_id: {
                "proxied": task.task_type.startswith("DefaultProxy") or task.task_type.startswith("Own"),
                "mapped": isinstance(task, MappedOperator),
                "downstream": sorted(task.downstream_task_ids),
            }
            for task in back.tasks
        }
        # The task endpoint asks each task for its neighbours.
        for task in back.tasks:
            task.downstream_list
            task.upstream_list
        return {"tasks": tasks}
    except Exception as error:
        return {"broken": f"{type(error).__name__}: {error}"}


def told(folder: Path) -> dict:
    # As Airflow does with its DAG folder: what stands there can be imported.
    before = set(sys.modules)
    sys.path.insert(0, str(folder))
    try:
        bag = DagBag(dag_folder=str(folder), include_examples=False, read_dags_from_db=False)
    finally:
        sys.path.remove(str(folder))
        for name in set(sys.modules) - before:
            if str(getattr(sys.modules[name], "__file__", None) or "").startswith(str(folder)):
                del sys.modules[name]
    return {
        "importErrors": {
            str(Path(path).relative_to(folder)): error.strip().splitlines()[-1][:300]
            for path, error in bag.import_errors.items()
        },
        "dags": {dag_id: served(dag) for dag_id, dag in bag.dags.items()},
    }


def main() -> None:
    results = []
    with tempfile.TemporaryDirectory() as root:
        for index, files in enumerate(json.load(sys.stdin)):
            folder = Path(root) / f"case{index}"
            for name, text in files.items():
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            results.append(told(folder))
            for name in [name for name in sys.modules if name.startswith("unusual_prefix_")]:
                del sys.modules[name]
    print(json.dumps(results))


main()
