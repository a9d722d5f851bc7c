"""Runs every program of this folder in CPython with the real libraries and keeps what it prints beside it.

    python3 Tests/LanguageTests/OracleTensors/record.py [PROGRAM …]

An error that ends a program is recorded as its kind after `!!`, a library's own as Python's kind that it is. Made with
NumPy 2.4, PyTorch 2.15, Keras 3.15 on TensorFlow, pandas 3.1 and scikit-learn 1.9; where they don't live in one place,
name the programs that each can run. pandas is told to give Chinese two columns, as terminals do.
"""

import contextlib
import io
import os
import pathlib
import sys

here = pathlib.Path(__file__).resolve().parent
os.chdir(here)
for path in sorted(here.glob("*.py")):
    if path.name.startswith("record") or (sys.argv[1:] and path.name not in sys.argv[1:]):
        continue
    if path.name.startswith("pandas"):
        import pandas

        pandas.set_option("display.unicode.east_asian_width", True)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(path.read_text(), path.name, "exec"), {"__name__": "__main__"})
        except BaseException as error:
            kinds = type(error).__mro__
            print("!! " + next(kind.__name__ for kind in kinds if kind.__module__ == "builtins"))
    path.with_suffix(".out").write_text(out.getvalue())
