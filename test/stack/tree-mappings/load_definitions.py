"""Loads definitions files as a code location would, and tells what they map.

In: {"folder": path, "files": [path in the folder, ...]}. Out, per file: [[dag_id, task_id or null, key, executable], ...] or an error.
"""

import asyncio
import importlib
import json
import logging
import os
import sys
import tempfile
from pathlib import Path

os.environ["DAGSTER_DISABLE_TELEMETRY"] = "yes"
logging.disable(logging.CRITICAL)

import dagster_airlift.core.airflow_instance as airflow_instance_module  # noqa: E402
from dagster import AssetSpec, Definitions, asset  # noqa: E402

airflow_instance_module.SLEEP_SECONDS = 0

HANDLES = ("dagster-airlift/task-mapping", "dagster-airlift/dag-mapping")


def load_python(file: str) -> Definitions:
    module = importlib.import_module(file.removesuffix(".py").replace("/", "."))
    return module.defs


@asset
def loaves():
    """What the component's mappings refer to."""


def load_component(folder: str, file: str) -> Definitions:
    import yaml
    from dagster import ComponentTree
    from dagster_airlift.core.components.airflow_instance import component as module

    attributes = yaml.safe_load((Path(folder) / file).read_text())["attributes"]
    url = os.environ["BAKERY_AIRFLOW_URL"]
    text = yaml.safe_dump(attributes).replace("{{ env.BAKERY_AIRFLOW_URL }}", url)
    component = module.AirflowInstanceComponent.resolve_from_yaml(text)
    with tempfile.TemporaryDirectory() as state_folder:
        state = Path(state_folder) / "state.json"
        asyncio.run(component.write_state_to_path(state))
        module.defs_from_subdirs = lambda context: Definitions(assets=[loaves])
        return component.build_defs_from_state(ComponentTree.for_test().load_context, state)


def specs_of(defs: Definitions) -> list[AssetSpec]:
    if hasattr(defs, "resolve_all_asset_specs"):
        return list(defs.resolve_all_asset_specs())
    return list(defs.get_all_asset_specs())


def told(folder: str, file: str) -> list:
    defs = load_component(folder, file) if file.endswith(".yaml") else load_python(file)
    graph = defs.get_repository_def().asset_graph
    mappings = []
    for spec in specs_of(defs):
        for name in HANDLES:
            entry = spec.metadata.get(name, [])
            for handle in getattr(entry, "data", getattr(entry, "value", entry)):
                executable = graph.get(spec.key).is_executable
                mappings.append([handle["dag_id"], handle.get("task_id"), list(spec.key.path), executable])
    return mappings


def main() -> None:
    asked = json.load(sys.stdin)
    sys.path.insert(0, asked["folder"])
    results = {}
    for file in asked["files"]:
        try:
            results[file] = {"mappings": told(asked["folder"], file)}
        except Exception as error:
            results[file] = {"error": f"{type(error).__name__}: {error}"[:400]}
    print(json.dumps(results))


main()
