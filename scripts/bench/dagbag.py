"""Airflow's own reading of some DAG folders, one process for each as a CI job would run it."""

import sys

from airflow.models.dagbag import DagBag

bag = DagBag(sys.argv[1], include_examples=False, safe_mode=True)
print(len(bag.dags), "DAGs", len(bag.import_errors), "import errors")
