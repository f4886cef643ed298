"""Lets the real Dagster load code locations from their texts, before and after a change of both sides.

A small HTTP server plays Airflow. In: [{"base": {instance: {dag_id: {"tasks": [id, ...], "broken": bool}}}, "head": the same,
"locations": [{name, api, base: text, head: text}]}]. Out, for each location of each case: what Dagster has cached before, and
how the load after the change ends.
"""

import asyncio
import json
import os
import sys
import tempfile
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from load_locations import Airflow, cached, errors, served
from dagster import ComponentTree, Definitions
from dagster_airlift.core.components.airflow_instance import component as component_module


def load_python(text: str) -> Definitions:
    names: dict = {"__name__": "definitions"}
    exec(compile(text, "definitions.py", "exec"), names)
    return names["defs"]


def load_component(text: str, url: str) -> Definitions:
    """The component as its location loads it: state first, then definitions."""
    import yaml

    for instance in list(served):
        text = text.replace("{{ env.AIRFLOW_URL_" + instance.upper() + " }}", f"{url}/{instance}")
    attributes = yaml.safe_dump(yaml.safe_load(text)["attributes"])
    component = component_module.AirflowInstanceComponent.resolve_from_yaml(attributes)
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder) / "state.json"
        asyncio.run(component.write_state_to_path(state))
        component_module.defs_from_subdirs = lambda context: Definitions()
        return component.build_defs_from_state(ComponentTree.for_test().load_context, state)


def load(location: dict, airflow: dict, side: str, url: str) -> Definitions:
    served.clear()
    served.update(airflow)
    text = location[side]
    defs = load_component(text, url) if location["api"] == "component" else load_python(text)
    Definitions.validate_loadable(defs)
    return defs


def told(location: dict, case: dict, url: str) -> dict:
    try:
        before = cached(load(location, case["base"], "base", url))
    except Exception as error:
        return {"unusable": errors(error)}
    try:
        load(location, case["head"], "head", url)
    except Exception as error:
        return {"cached": before, "errors": errors(error)}
    return {"cached": before, "errors": []}


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Airflow)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    for instance in ("first", "second"):
        os.environ[f"AIRFLOW_URL_{instance.upper()}"] = f"{url}/{instance}"
    results = [[told(location, case, url) for location in case["locations"]] for case in json.load(sys.stdin)]
    server.shutdown()
    print(json.dumps(results))


main()
