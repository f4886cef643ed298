"""Prints what Airflow's DagBag makes of a folder, as ../dagbag/dump.py does, but each file on its own.

A file that fails inside of a `with` leaves its DAG or group entered for those that the same process reads after it.
Airflow itself reads each file in a process of its own.
"""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "dagbag"))

import dump  # noqa: E402

try:
    from airflow.sdk.definitions._internal.contextmanager import DagContext, TaskGroupContext
    from airflow.sdk.definitions._internal.setup_teardown import BaseSetupTeardownContext, SetupTeardownContext

    def leave_all():
        DagContext._context.clear()
        TaskGroupContext._context.clear()

except ImportError:
    from airflow.models.dag import DagContext
    from airflow.utils.setup_teardown import BaseSetupTeardownContext, SetupTeardownContext
    from airflow.utils.task_group import TaskGroupContext

    def leave_all():
        DagContext._context_managed_dags.clear()
        TaskGroupContext._previous_context_managed_task_groups.clear()
        TaskGroupContext._context_managed_task_group = None
        TaskGroupContext.active = False


class IsolatingDagBag(dump.DagBag):
    def process_file(self, *args, **kwargs):
        leave_all()
        for name, value in vars(BaseSetupTeardownContext).items():
            if isinstance(value, (list, dict)):
                setattr(SetupTeardownContext, name, type(value)())
        SetupTeardownContext.active = False
        return super().process_file(*args, **kwargs)


if __name__ == "__main__":
    dump.DagBag = IsolatingDagBag
    dump.main(sys.argv[1])
