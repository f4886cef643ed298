"""Which logical dates the real Airlift finds partitions for.

In: {"partitions": [python expression, ...], "dates": [[timestamp, ...], ...]}. Out, per partitions: what GraphQL tells of them and,
per list of dates, whether its sensor and its operator find a partition for every date.
"""

import importlib.util
import json
import logging
import os
import sys
from datetime import datetime, timezone
from pathlib import Path

os.environ["DAGSTER_DISABLE_TELEMETRY"] = "yes"
logging.disable(logging.CRITICAL)

import dagster  # noqa: E402
import dagster_airlift  # noqa: E402
from dagster_airlift.core.sensor.event_translation import get_partition_key_from_timestamp  # noqa: E402

# The package around it needs Airflow, which is not here.
spec = importlib.util.spec_from_file_location(
    "partition_utils", Path(dagster_airlift.__file__).parent / "in_airflow" / "partition_utils.py"
)
partition_utils = importlib.util.module_from_spec(spec)
spec.loader.exec_module(partition_utils)

TYPES = {
    dagster.StaticPartitionsDefinition: "STATIC",
    dagster.DynamicPartitionsDefinition: "DYNAMIC",
    dagster.MultiPartitionsDefinition: "MULTIPARTITIONED",
}


def type_of(partitions) -> str:
    return next((name for kind, name in TYPES.items() if isinstance(partitions, kind)), "TIME_WINDOW")


def sensor_finds(partitions, date: float) -> bool:
    try:
        get_partition_key_from_timestamp(partitions, date)
        return True
    except Exception:
        return False


def check_quick_answer(partitions, info, times: set) -> None:
    """Looking a date up among the times of all keys is what the real function does, which reads every key for each date."""
    for date in (1705276800.0, 1705294800.0):
        try:
            partition_utils.translate_logical_date_to_partition_key(datetime.fromtimestamp(date, timezone.utc), info)
            found = True
        except Exception:
            found = False
        assert found == (date in times), (str(partitions), date)


def told(partitions, lists) -> dict:
    kind = type_of(partitions)
    fmt = getattr(partitions, "fmt", None)
    result = {"type": kind, "description": str(partitions), "format": fmt, "sensor": [], "operator": []}
    if kind == "TIME_WINDOW":
        keys = partitions.get_partition_keys(current_time=datetime(2025, 6, 1, tzinfo=timezone.utc))
        info = partition_utils.PartitioningInformation(
            partitioning_type=partition_utils.PartitionDefinitionType.TIME_WINDOW,
            partition_keys=keys,
            additional_info=partition_utils.TimeWindowPartitioningInformation(fmt=fmt),
        )
        times = {partition_utils._get_partition_datetime(key, fmt).timestamp() for key in keys}
        check_quick_answer(partitions, info, times)
        for dates in lists:
            result["sensor"].append(all(sensor_finds(partitions, date) for date in dates))
            result["operator"].append(all(date in times for date in dates))
    else:
        info = partition_utils.PartitioningInformation(
            partitioning_type=partition_utils.PartitionDefinitionType(kind), partition_keys=["a"], additional_info=None
        )
        try:
            partition_utils.translate_logical_date_to_partition_key(datetime(2024, 1, 1, tzinfo=timezone.utc), info)
        except Exception as error:
            result["operatorError"] = str(error)
    return result


def main() -> None:
    asked = json.load(sys.stdin)
    answers = [told(eval(text, vars(dagster)), asked["dates"]) for text in asked["partitions"]]
    print(json.dumps(answers))


main()
