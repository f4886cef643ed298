"""Loads many folders with Airlift's own loader. In: [{name: base64 of the bytes}]; out: what each folder became."""

import base64
import json
import sys
import tempfile
from pathlib import Path

from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml


def told(folder: Path) -> dict:
    try:
        state = load_proxied_state_from_yaml(folder)
    except Exception as error:
        cause = error.__cause__ or error
        mark = getattr(cause, "problem_mark", None)
        return {
            "raises": type(cause).__name__,
            "message": str(getattr(cause, "problem", None) or cause)[:300],
            "line": mark.line + 1 if mark else None,
        }
    return {
        "dags": {
            dag_id: {
                "proxied": None if dag.proxied is None else [bool(dag.proxied), dag.proxied is not False],
                "tasks": [[str(key), isinstance(key, str), bool(task.proxied)] for key, task in dag.tasks.items()],
            }
            for dag_id, dag in state.dags.items()
        }
    }


def main() -> None:
    results = []
    with tempfile.TemporaryDirectory() as home:
        for index, files in enumerate(json.load(sys.stdin)):
            folder = Path(home) / str(index)
            folder.mkdir()
            for name, content in files.items():
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(base64.b64decode(content))
            results.append(told(folder))
    print(json.dumps(results))


main()
