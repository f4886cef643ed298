"""Prints what CPython's `ast` makes of Python files, as JSON lines, for compare-trees.ts.

Usage: python dump_trees.py < PATHS, one path a line. First line out: {"version": [major, minor], "types": {type:
{"fields": [...], "located": bool}}}. Then a line for each file: {"tree": NODE} or {"error": message, "line": number}.

NODE is [type, fields...], with lineno, col_offset, end_lineno and end_col_offset before the fields where the type has
them. A list is [0, items...], an absent field null, a constant {its type: its text}, anything else itself.
"""

import ast
import json
import sys
import threading
import warnings


def constant(value):
    if value is None:
        return {"NoneType": "None"}
    if isinstance(value, str):
        return {"str": value}
    if isinstance(value, bytes):
        return {"bytes": value.decode("latin-1")}
    if value is Ellipsis:
        return {"ellipsis": "..."}
    return {type(value).__name__: str(value.imag if isinstance(value, complex) else value)}


def describe(node):
    if isinstance(node, ast.AST):
        kind = type(node)
        parts = [kind.__name__]
        if kind._attributes:
            parts += (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
        if kind is ast.Constant or kind is ast.MatchSingleton:
            parts.append(constant(node.value))
            if kind is ast.Constant:
                parts.append(node.kind)
            return parts
        for field in kind._fields:
            value = getattr(node, field, None)
            parts.append(describe(value) if isinstance(value, (ast.AST, list)) else value)
        return parts
    if isinstance(node, list):
        return [0, *map(describe, node)]
    return node


def read(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        tree = ast.parse(source)
        # What the grammar allows and the compiler does not is a SyntaxError to whoever imports the file.
        compile(tree, path, "exec", dont_inherit=True)
        return {"tree": describe(tree)}
    except SyntaxError as error:
        return {"error": f"{type(error).__name__}: {error.msg}", "line": error.lineno or 1}
    except (ValueError, RecursionError, MemoryError) as error:
        return {"error": f"{type(error).__name__}: {error}", "line": 1}


def main():
    kinds = {
        kind.__name__: {"fields": kind._fields, "located": bool(kind._attributes)}
        for kind in vars(ast).values()
        if isinstance(kind, type) and issubclass(kind, ast.AST)
    }
    print(json.dumps({"version": sys.version_info[:2], "types": kinds}))
    for line in sys.stdin:
        print(json.dumps(read(line.rstrip("\n")), separators=(",", ":")))


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    # Integers of any length; and a stack for trees that are deep, but that CPython parses.
    sys.set_int_max_str_digits(0)
    sys.setrecursionlimit(100_000)
    threading.stack_size(512 * 1024 * 1024)
    thread = threading.Thread(target=main)
    thread.start()
    thread.join()
