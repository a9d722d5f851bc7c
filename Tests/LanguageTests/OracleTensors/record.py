"""Runs every program of this folder in CPython with NumPy and PyTorch and keeps what it prints beside it.

    python3 Tests/LanguageTests/OracleTensors/record.py

An error that ends a program is recorded as its kind after `!!`. Made with NumPy 2.4 and PyTorch 2.15.
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
            print("!! " + type(error).__name__)
    path.with_suffix(".out").write_text(out.getvalue())
