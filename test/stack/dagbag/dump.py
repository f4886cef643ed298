"""Prints what Airflow's own DagBag makes of a folder, as JSON: {"dags": {...}, "errors": {...}}.

Usage: AIRFLOW_HOME=... python dump.py FOLDER
"""

import json
import logging
import os
import sys
from datetime import timedelta

logging.disable(logging.CRITICAL)
os.environ.setdefault("AIRFLOW__CORE__LOAD_EXAMPLES", "False")

try:
    from airflow.dag_processing.dagbag import DagBag
except ImportError:
    from airflow.models.dagbag import DagBag

def schedule_of(dag):
    """The timetable's class, and the text or time span it was made from, if any."""
    given = getattr(dag, "schedule_interval", getattr(dag, "schedule", None))
    return {
        "timetable": type(dag.timetable).__name__,
        "given": str(given) if isinstance(given, (str, timedelta)) else None,
    }


def is_mapped(task):
    return any(cls.__name__ == "MappedOperator" for cls in type(task).__mro__)


def describe(dag, folder):
    tasks = {
        task.task_id: {"operator": getattr(task, "operator_name", task.task_type), "mapped": is_mapped(task)}
        for task in dag.tasks
    }
    edges = sorted([task.task_id, down] for task in dag.tasks for down in task.downstream_task_ids)
    return {
        "fileloc": os.path.relpath(dag.fileloc, folder),
        "schedule": schedule_of(dag),
        "tasks": tasks,
        "edges": edges,
    }


def main(folder):
    folder = os.path.abspath(folder)
    # Airflow does this for its own dags folder.
    sys.path.insert(0, folder)
    bag = DagBag(dag_folder=folder)
    dags = {dag_id: describe(dag, folder) for dag_id, dag in sorted(bag.dags.items())}
    errors = {
        os.path.relpath(path, folder) if os.path.isabs(path) else path: text.strip().splitlines()[-1]
        for path, text in bag.import_errors.items()
    }
    sys.stdout.write("\n" + json.dumps({"dags": dags, "errors": errors}, sort_keys=True) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
