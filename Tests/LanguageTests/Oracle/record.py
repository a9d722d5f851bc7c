"""Runs every program of this folder in CPython and keeps what it prints beside it.

    python3 Tests/LanguageTests/Oracle/record.py

An error that ends a program is recorded as its kind after `!!`. The fixtures were made with CPython 3.11, whose
words differ from later ones in places that Gradwalk does not copy.
"""

import contextlib
import io
import pathlib

here = pathlib.Path(__file__).parent
for path in sorted(here.glob("*.py")):
    if path.name.startswith("record"):
        continue
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(path.read_text(), path.name, "exec"), {"__name__": "__main__"})
        except BaseException as error:
            kind = type(error)
            print("!! " + (kind if kind.__module__ == "builtins" else kind.__mro__[1]).__name__)
    path.with_suffix(".out").write_text(out.getvalue())
