"""Runs Python programs and prints the text of their variable `result`, as JSON: a list of texts in, one of texts out.

An error comes as its type's name, with a `!` before it.
"""

import contextlib
import io
import json
import sys
import warnings


def run(program):
    names = {"__name__": "program"}
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(program, "program.py", "exec"), names)
        return str(names["result"])
    except Exception as error:
        return "!" + type(error).__name__


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    print(json.dumps([run(program) for program in json.load(sys.stdin)]))
