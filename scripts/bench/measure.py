"""Runs one command and prints its cost as JSON: seconds of wall time and CPU, and the most memory it held at once.

Node cannot ask the system what a child has cost; Python's standard library can.
"""

import json
import os
import subprocess
import sys
import time

started = time.monotonic()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
errors = child.stderr.read()
_, status, usage = os.wait4(child.pid, 0)
wall = time.monotonic() - started

# Linux counts kilobytes, macOS bytes.
unit = 1 if sys.platform == "darwin" else 1024
print(
    json.dumps(
        {
            "code": os.waitstatus_to_exitcode(status),
            "wall": wall,
            "cpu": usage.ru_utime + usage.ru_stime,
            "bytes": usage.ru_maxrss * unit,
            "errors": errors.decode(errors="replace")[-2000:],
        }
    )
)
