"""Lets the real Airlift load code locations before and after a change of Airflow, which a small HTTP server plays.

In: [{"instances": [{name, api, selects, taskMappings, dagMappings, base, head}]}], where base and head are
{dag_id: {"tasks": [id, ...], "broken": bool}}. Out: what Dagster has cached before, and how the load after the change ends.
"""

import asyncio
import json
import logging
import os
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

os.environ["DAGSTER_DISABLE_TELEMETRY"] = "yes"
logging.disable(logging.CRITICAL)

import dagster_airlift.core.airflow_instance as airflow_instance_module  # noqa: E402
from dagster import AssetSpec, ComponentTree, Definitions  # noqa: E402
from dagster_airlift.constants import (  # noqa: E402
    DAG_MAPPING_METADATA_KEY,
    PEERED_DAG_MAPPING_METADATA_KEY,
    TASK_MAPPING_METADATA_KEY,
)
from dagster_airlift.core import AirflowBasicAuthBackend, AirflowInstance, build_defs_from_airflow_instance  # noqa: E402
from dagster_airlift.core.components.airflow_instance.component import AirflowInstanceComponent  # noqa: E402
from dagster_airlift.core.load_defs import build_job_based_airflow_defs  # noqa: E402
from dagster_airlift.core.utils import dag_handle_from_job, is_airflow_mapped_job  # noqa: E402

airflow_instance_module.SLEEP_SECONDS = 0

# By instance name: the DAGs that its Airflow serves at the moment.
served: dict[str, dict] = {}


class Airflow(BaseHTTPRequestHandler):
    """The five answers that Airlift reads, for the instance that the first part of the path names."""

    def log_message(self, *args) -> None:
        pass

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        instance, _, _, collection, *rest = [unquote(part) for part in url.path.strip("/").split("/")]
        query = parse_qs(url.query)
        dags = served[instance]
        if collection == "dags" and not rest:
            offset, limit = int(query["offset"][0]), int(query["limit"][0])
            self.answer(200, {"dags": [info(dag_id) for dag_id in dags][offset : offset + limit]})
        elif collection == "datasets":
            self.answer(200, {"datasets": [], "total_entries": 0})
        elif collection == "dagSources":
            self.answer(200, "# source")
        elif collection == "dags" and rest[0] in dags and rest[1:] == ["tasks"]:
            dag = dags[rest[0]]
            if dag["broken"]:
                self.answer(500, {"title": "Internal Server Error", "status": 500})
            else:
                self.answer(200, {"tasks": [task(task_id) for task_id in dag["tasks"]]})
        else:
            self.answer(404, {"title": "DAG not found", "status": 404})

    def answer(self, status: int, body) -> None:
        content = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def info(dag_id: str) -> dict:
    return {"dag_id": dag_id, "file_token": "token", "fileloc": f"/dags/{dag_id}.py", "schedule_interval": None, "tags": []}


def task(task_id: str) -> dict:
    return {"task_id": task_id, "downstream_task_ids": [], "is_mapped": False}


def mapped_specs(instance: dict) -> list[AssetSpec]:
    """One spec per asset, with all the handles that the case gives it."""
    metadata: dict[str, dict] = {}
    for asset, dag_id, task_id in instance["taskMappings"]:
        handles = metadata.setdefault(asset, {}).setdefault(TASK_MAPPING_METADATA_KEY, [])
        handles.append({"dag_id": dag_id, "task_id": task_id})
    for asset, dag_id in instance["dagMappings"]:
        metadata.setdefault(asset, {}).setdefault(DAG_MAPPING_METADATA_KEY, []).append({"dag_id": dag_id})
    return [AssetSpec(asset, metadata=entries) for asset, entries in metadata.items()]


def build(instance: dict, url: str) -> Definitions:
    auth = AirflowBasicAuthBackend(webserver_url=f"{url}/{instance['name']}", username="admin", password="admin")
    airflow = AirflowInstance(auth_backend=auth, name=instance["name"])
    specs = mapped_specs(instance)
    if instance["api"] == "builder":
        selects = instance["selects"]
        return build_defs_from_airflow_instance(
            airflow_instance=airflow,
            defs=Definitions(assets=specs),
            dag_selector_fn=None if selects is None else lambda dag: dag.dag_id.startswith(selects),
        )
    if instance["api"] == "job":
        return build_job_based_airflow_defs(airflow_instance=airflow, mapped_defs=Definitions(assets=specs))
    return build_component(instance, auth, specs)


def build_component(instance: dict, auth, specs: list[AssetSpec]) -> Definitions:
    """The component as its location loads it: state first, then definitions; its mappings are in no state."""
    from dagster_airlift.core.components.airflow_instance import component as module

    component = AirflowInstanceComponent(auth=auth, name=instance["name"])
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder) / "state.json"
        asyncio.run(component.write_state_to_path(state))
        module.defs_from_subdirs = lambda context: Definitions(assets=specs)
        return component.build_defs_from_state(ComponentTree.for_test().load_context, state)


def load(instances: list[dict], side: str, url: str) -> Definitions:
    for instance in instances:
        served[instance["name"]] = instance[side]
    defs = Definitions.merge(*[build(instance, url) for instance in instances])
    Definitions.validate_loadable(defs)
    return defs


def cached(defs: Definitions) -> dict:
    """What the GraphQL API would tell of the loaded location."""
    specs = list(defs.resolve_all_asset_specs())
    handles = lambda spec, key: spec.metadata.get(key, [])  # noqa: E731
    value = lambda entry: getattr(entry, "data", getattr(entry, "value", entry))  # noqa: E731
    peered = [
        {"dagId": handle["dag_id"], "instance": spec.key.path[0], "assetKey": list(spec.key.path)}
        for spec in specs
        for handle in value(handles(spec, PEERED_DAG_MAPPING_METADATA_KEY))
    ]
    jobs = [
        {"dagId": dag_handle_from_job(job).dag_id, "instance": None, "assetKey": None}
        for job in defs.resolve_all_job_defs()
        if is_airflow_mapped_job(job)
    ]
    mappings = []
    for spec in specs:
        for handle in value(handles(spec, TASK_MAPPING_METADATA_KEY)):
            mappings.append([list(spec.key.path), handle["dag_id"], handle["task_id"]])
        for handle in value(handles(spec, DAG_MAPPING_METADATA_KEY)):
            mappings.append([list(spec.key.path), handle["dag_id"], None])
    return {"dags": peered + jobs, "mappings": mappings}


def errors(error: BaseException | None) -> list[str]:
    told = []
    while error is not None:
        told.append(f"{type(error).__name__}: {error}"[:400])
        error = error.__cause__
    return told


def told(case: dict, url: str) -> dict:
    try:
        before = cached(load(case["instances"], "base", url))
    except Exception as error:
        return {"unusable": errors(error)}
    try:
        load(case["instances"], "head", url)
    except Exception as error:
        return {"cached": before, "errors": errors(error)}
    return {"cached": before, "errors": []}


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Airflow)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    results = [told(case, url) for case in json.load(sys.stdin)]
    server.shutdown()
    print(json.dumps(results))


if __name__ == "__main__":
    main()
