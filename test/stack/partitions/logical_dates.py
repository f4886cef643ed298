"""The logical dates that the real Airflow gives the scheduled runs of a DAG.

In: {"schedules": [{"cron": text} or {"seconds": int}], "timezones": [...]}.
Out: per schedule, per time zone: timestamps of the first runs and of some later ones, over more than a year where they are rare.
"""

import datetime
import json
import logging
import sys

logging.disable(logging.CRITICAL)

import pendulum  # noqa: E402
from airflow.timetables.base import TimeRestriction  # noqa: E402
from airflow.timetables.interval import CronDataIntervalTimetable, DeltaDataIntervalTimetable  # noqa: E402


FIRST = 10
LATER = 30
LAST = pendulum.datetime(2025, 4, 1).timestamp()


def dates(schedule: dict, timezone: str) -> list[float]:
    zone = pendulum.timezone(timezone)
    start = pendulum.datetime(2024, 1, 1, tz=zone)
    if "cron" in schedule:
        timetable = CronDataIntervalTimetable(schedule["cron"], timezone=zone)
    else:
        timetable = DeltaDataIntervalTimetable(datetime.timedelta(seconds=schedule["seconds"]))
    restriction = TimeRestriction(earliest=start, latest=None, catchup=True)
    found = []
    last = None
    while len(found) < 450:
        info = timetable.next_dagrun_info(last_automated_data_interval=last, restriction=restriction)
        last = info.data_interval
        if info.logical_date.timestamp() > LAST:
            break
        found.append(info.logical_date.timestamp())
    return found[:FIRST] + found[FIRST :: max(1, len(found) // LATER)]


def main() -> None:
    asked = json.load(sys.stdin)
    result = [
        {timezone: dates(schedule, timezone) for timezone in asked["timezones"]}
        for schedule in asked["schedules"]
    ]
    print(json.dumps(result))


main()
