"""Makes `expressions_numpy.jsonl` or `expressions_torch.jsonl`: seeded random expressions of broadcasting, reductions,
indexing and shaping, each an array of its text and what the library gives (shape, kind of number, nested lists), or of
its text, null and the kind of its error.

    python3 record_expressions.py numpy|torch
"""

import json
import pathlib
import random
import sys
import warnings

warnings.simplefilter("ignore")
family = sys.argv[1]
draw = random.Random(family)
SHAPES = [(), (1,), (2,), (3,), (2, 3), (3, 1), (1, 3), (2, 1), (2, 2), (3, 2), (2, 1, 3), (1, 2, 3), (2, 3, 2), (4,), (0,)]
axis_name, keep_name = ("axis", "keepdims") if family == "numpy" else ("dim", "keepdim")
module = "np" if family == "numpy" else "torch"
if family == "numpy":
    import numpy as np

    scope = {"np": np}
else:
    import torch

    scope = {"torch": torch}


def nested(shape, make):
    return [nested(shape[1:], make) for _ in range(shape[0])] if shape else make()


def tensor(shape=None, kind=None):
    shape = draw.choice(SHAPES) if shape is None else shape
    kind = kind or draw.choice(["whole", "whole", "real", "real", "real", "truth"])
    make = {
        "whole": lambda: draw.randint(-4, 9),
        "real": lambda: draw.choice([0.5, -1.25, 2.0, 3.75, -0.5, 10.0, 1.5, 0.25]),
        "truth": lambda: draw.random() < 0.5,
    }[kind]
    return f"{module}.{'array' if family == 'numpy' else 'tensor'}({nested(shape, make)})"


def index(rank_hint):
    parts = []
    for _ in range(draw.randint(1, 3)):
        parts.append(draw.choice(["0", "-1", "1", ":", ":", "::2", "::-1" if family == "numpy" else "::2", "1:", ":-1", "..." if "..." not in parts else ":", "None", "[0, -1]", "2"]))
    return ", ".join(parts)


def expression():
    kind = draw.random()
    if kind < 0.3 and draw.random() < 0.15:
        return f"({tensor(kind='truth')} {draw.choice(['&', '|', '==', '!='])} {tensor(kind='truth')})"
    if kind < 0.3:
        number = lambda: tensor(kind=draw.choice(["whole", "real"]))
        op = draw.choice(["+", "-", "*", "/", "//", "%", "**", "<", ">=", "==", "!="])
        right = draw.choice([number(), number(), number(), "2", "0.5", "-3"])
        if op == "**":
            return f"abs({tensor(kind='real')}) ** {draw.choice(['2', '0.5', '3', tensor(kind='real')])}"
        return f"({number()} {op} {right})" if draw.random() < 0.8 else f"({right} {op} {number()})"
    if kind < 0.38:
        return f"({tensor(draw.choice(SHAPES), 'real')} @ {tensor(draw.choice(SHAPES), 'real')})"
    if kind < 0.6:
        name = draw.choice(["sum", "mean", "max", "min", "prod", "var", "std", "argmax", "argmin", "any", "all", "cumsum"])
        if family == "torch" and name in ("max", "min"):
            name = "a" + name
        values = tensor(draw.choice(SHAPES[1:-1]), draw.choice(["real", "real", "whole"]))
        options = []
        if draw.random() < 0.7 or name == "cumsum":
            options.append(f"{axis_name}={draw.choice([0, 1, -1, 2, 0])}")
        if options and draw.random() < 0.3 and name != "cumsum":
            options.append(f"{keep_name}=True")
        if name in ("any", "all"):
            values = f"({values} > 1)"
        return f"{values}.{name}({', '.join(options)})"
    if kind < 0.8:
        return f"{tensor(draw.choice(SHAPES[2:]))}[{index(2)}]"
    if kind < 0.9:
        values = tensor(draw.choice([(2, 3), (3, 2), (2, 1, 3), (6,), (4,)]))
        return values + draw.choice([".reshape(3, 2)", ".reshape(-1)", ".reshape(2, -1)", ".reshape(-1, 1)", ".T" if "[[[" not in values else ".reshape(6)", ".squeeze()", ".flatten()", ".reshape(4, 2)"])
    if kind < 0.95:
        return f"{module}.where({tensor(kind='real')} > 1, {tensor(kind='real')}, {tensor(kind='real')})"
    pair = draw.choice([(2, 3), (3, 2), (2, 2)])
    join = draw.choice(["concatenate" if family == "numpy" else "cat", "stack"])
    return f"{module}.{join}([{tensor(pair, 'real')}, {tensor(draw.choice([pair, (2, 3)]), 'real')}], {axis_name}={draw.choice([0, 1, -1])})"


def described(value):
    values = value.tolist()
    return f"{tuple(value.shape)} {str(value.dtype).replace('torch.', '')[:3]} {values}"


lines, seen = [], set()
while len(lines) < (1500 if family == "numpy" else 900):
    text = expression()
    if text in seen or len(text) > 200:
        continue
    seen.add(text)
    try:
        if family == "numpy" and ("//" in text or "%" in text):
            # Whole numbers divided by 0 are 0 in NumPy and an error in PyTorch and here.
            with np.errstate(all="raise"):
                eval(text, scope)
        line = [text, described(eval(text, scope))]
    except Exception as error:
        if isinstance(error, FloatingPointError) or "ZeroDivision" in str(error):
            continue
        if isinstance(error, IndexError):
            error = IndexError()
        line = [text, None, next(kind.__name__ for kind in type(error).__mro__ if kind.__module__ == "builtins")]
    lines.append(json.dumps(line))
pathlib.Path(__file__).with_name(f"expressions_{family}.jsonl").write_text("\n".join(lines) + "\n")
