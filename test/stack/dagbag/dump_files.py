"""Prints what Airflow makes of each DAG file of a folder by itself, as JSON: {"files": {PATH: {"dags": …, "error": …}}}.

Airflow's DAG processor imports every file in a process of its own, so that no file sees what another one has imported.

Usage: AIRFLOW_HOME=... python dump_files.py FOLDER
"""

import json
import os
import sys

from dump import DagBag, describe

try:
    from airflow.dag_processing.importers import PythonDagImporter

    list_files = PythonDagImporter().list_dag_files
except ImportError:
    from airflow.utils.file import list_py_file_paths

    def list_files(folder):
        return list_py_file_paths(folder, safe_mode=True, include_examples=False)


def read(path, folder):
    bag = DagBag(dag_folder=path)
    return {
        "dags": {dag_id: describe(dag, folder) for dag_id, dag in sorted(bag.dags.items())},
        "error": next((text.strip().splitlines()[-1] for text in bag.import_errors.values()), None),
    }


def read_apart(path, folder):
    """`read` in a child, so that nothing of the file stays behind."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            with os.fdopen(writing, "w") as pipe:
                # What the file prints must not get between our lines.
                os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
                json.dump(read(path, folder), pipe)
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else {"dags": {}, "error": "the process ended"}


def main(folder):
    folder = os.path.abspath(folder)
    # Airflow does this for its own dags folder.
    sys.path.insert(0, folder)
    files = {os.path.relpath(path, folder): read_apart(path, folder) for path in sorted(map(str, list_files(folder)))}
    print(json.dumps({"files": files}, sort_keys=True))


if __name__ == "__main__":
    main(sys.argv[1])
