"""Prints what Airflow's own DagBag finds in a folder of DAG files, as JSON.

Runs on Airflow 2 and 3. `file` is relative to the folder; `mapped` is dynamic task mapping of the task itself.
"""

import json
import os
import sys

try:
    from airflow.dag_processing.dagbag import DagBag

    options = {}
except ImportError:
    from airflow.models.dagbag import DagBag

    options = {"include_examples": False}


def is_mapped(task):
    return any(base.__name__ == "MappedOperator" for base in type(task).__mro__)


def describe(dag, folder):
    edges = {(task.task_id, downstream) for task in dag.tasks for downstream in task.downstream_task_ids}
    tasks = [{"taskId": task.task_id, "mapped": is_mapped(task)} for task in dag.tasks]
    return {
        "dagId": dag.dag_id,
        "file": os.path.relpath(dag.fileloc, folder),
        "tasks": sorted(tasks, key=lambda task: task["taskId"]),
        "edges": sorted(edges),
    }


def main(folder):
    bag = DagBag(folder, safe_mode=True, **options)
    print(
        json.dumps(
            {
                "dags": [describe(bag.dags[dag_id], folder) for dag_id in sorted(bag.dags)],
                "errors": {os.path.relpath(path, folder): error for path, error in sorted(bag.import_errors.items())},
            }
        )
    )


main(sys.argv[1])
