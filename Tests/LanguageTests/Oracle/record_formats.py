"""Makes `formats.jsonl`, `slices.jsonl` and `precedence.jsonl`: seeded random expressions, each an array of its text and
CPython's repr, or of its text, null and the kind of its error.

Precedence is tried without brackets on numbers; whole numbers beyond 64 bits are left out with all that leads there.
"""

import json
import pathlib
import random
import warnings

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).parent
LIMIT = 2**63


def fits(value):
    if isinstance(value, complex):
        return False
    if isinstance(value, int):
        return -LIMIT <= value < LIMIT
    if isinstance(value, (list, tuple)):
        return all(fits(part) for part in value)
    return True


def write(name, make, count, admissible=lambda text: True):
    draw = random.Random(name)
    lines, seen = [], set()
    while len(lines) < count:
        text = make(draw)
        if text in seen:
            continue
        seen.add(text)
        if not admissible(text):
            continue
        try:
            value = eval(text, {})
            if not fits(value) or len(repr(value)) > 400 or ("i' %" in text and "e+" in text):
                continue
            line = [text, repr(value)]
        except SyntaxError:
            continue
        except OverflowError:
            continue
        except Exception as error:
            line = [text, None, type(error).__name__]
        lines.append(json.dumps(line, ensure_ascii=False))
    (here / f"{name}.jsonl").write_text("\n".join(lines) + "\n")


def number(draw):
    kind = draw.random()
    if kind < 0.4:
        return repr(draw.choice([0, 1, -1, 7, 42, -305, 1000, 65536, 1234567, -9876543210, 2**62, 10**15]))
    if kind < 0.5:
        return repr(draw.randint(-(10 ** draw.randint(1, 12)), 10 ** draw.randint(1, 12)))
    if kind < 0.75:
        return repr(draw.choice([0.0, -0.0, 0.5, 1.5, 2.5, -2.675, 0.1, 1e-7, 123456.789, 99999.5, 0.00001234, 1e16, 1e22, -1e300, 3.0, 1.005]))
    if kind < 0.95:
        return repr(round(draw.uniform(-1, 1) * 10 ** draw.randint(-6, 12), draw.randint(0, 8)))
    return draw.choice(["float('inf')", "float('-inf')", "float('nan')", "True"])


def text_value(draw):
    return repr(draw.choice(["", "a", "hello", "Ann Smith", "中文", "é損x", "tab\tsep", "it's", "0012"]))


def spec(draw, isNumber):
    parts = ""
    if draw.random() < 0.5:
        if draw.random() < 0.4:
            parts += draw.choice("*_0x·。")
        parts += draw.choice("<>^=" if isNumber else "<>^<>^=")
    if isNumber or draw.random() < 0.05:
        parts += draw.choice(["", "", "", "+", "-", " "])
        parts += draw.choice(["", "", "", "", "#"])
        parts += draw.choice(["", "", "", "0"])
    parts += draw.choice(["", "", "1", "5", "8", "12", "20"])
    if isNumber or draw.random() < 0.05:
        parts += draw.choice(["", "", "", ",", "_"])
    parts += draw.choice(["", "", ".0", ".1", ".2", ".3", ".6", ".10"])
    kinds = ["", "", "d", "f", "f", "e", "g", "%", "E", "G", "F", "b", "o", "x", "X", "n", "c"]
    parts += draw.choice(kinds if isNumber else ["", "", "s", "s", "d"])
    return parts


def formatted(draw):
    kind = draw.random()
    isNumber = draw.random() < 0.75
    value = number(draw) if isNumber else text_value(draw)
    if kind < 0.5:
        return f"format({value}, {spec(draw, isNumber)!r})"
    if kind < 0.62:
        pattern = "{:%s}|{:%s}" % (spec(draw, isNumber), spec(draw, True))
        return f"{pattern!r}.format({value}, {number(draw)})"
    if kind < 0.7:
        pattern = "{1:%s} {0!r:%s}" % (spec(draw, True), draw.choice(["", "10", ">8", "*^12"]))
        return f"{pattern!r}.format({value}, {number(draw)})"
    if kind < 0.85:
        flags = draw.choice(["", "", "-", "+", " ", "0", "#", "-+", "0+"])
        code = draw.choice("dfegsrxoiXEGa") if isNumber else draw.choice("srra")
        width, places = draw.choice(["", "5", "10"]), draw.choice(["", "", ".0", ".2", ".5"])
        return f"{'%' + flags + width + places + code!r} % ({value},)"
    if kind < 0.93:
        return f"round({value}, {draw.randint(-3, 6)})" if isNumber else f"repr({value})"
    return f"str({value}) + ' ' + repr([{number(draw)}, ({number(draw)},)])"


def bound(draw):
    return draw.choice(["", "", "0", "1", "2", "3", "-1", "-2", "-5", "4", "9", "100", "-100", "None"])


def sliced(draw):
    values = ["[1, 2, 3, 4, 5]", "'abcdefg'", "'a中é😀z'", "(1, 'b', None, 4.5)", "range(10)", "range(20, 2, -3)", "[]", "''", "[[1, 2], [3, 4, 5], []]", "list('hello')"]
    text = draw.choice(values)
    for _ in range(draw.choice([1, 1, 1, 2])):
        kind = draw.random()
        if kind < 0.25:
            text += f"[{draw.randint(-6, 6)}]"
        elif kind < 0.6:
            text += f"[{bound(draw)}:{bound(draw)}]"
        else:
            text += f"[{bound(draw)}:{bound(draw)}:{draw.choice(['1', '2', '-1', '-2', '3', '-3', '0', ''])}]"
    kind = draw.random()
    if kind < 0.1:
        return f"len({text})"
    if kind < 0.2:
        return f"list({text})"
    if kind < 0.25:
        return f"{text} + {text}"
    if kind < 0.3:
        return f"{text} * {draw.randint(-1, 3)}"
    if kind < 0.45:
        return f"sorted({text}, reverse=True)"
    return text


def precedence(draw):
    operands = ["0", "1", "2", "3", "5", "7", "8", "0.5", "2.5", "-1", "-2", "True", "False", "10", "-0.5"]
    operators = [" + ", " - ", " * ", " / ", " // ", " % ", " ** ", " << ", " >> ", " & ", " | ", " ^ ", " < ", " <= ", " > ", " >= ", " == ", " != ", " and ", " or ", " in [1, 2, True] or ", " is not None and ", " if 1 < 2 else ", " not in (2, 3) and "]
    text = draw.choice(["", "", "-", "not ", "~", "- -"]) + draw.choice(operands)
    for _ in range(draw.randint(2, 6)):
        operator = draw.choice(operators)
        prefix = draw.choice(["", "", "", "-", "~", "+"])
        if operator.endswith(("and ", "or ", "else ")):
            prefix = draw.choice([prefix, "not "])
        text += operator + prefix + draw.choice(operands)
    return text


def stays_small(text):
    """Whether no part of it is a complex number or a whole number beyond 64 bits."""
    import ast

    for node in ast.walk(ast.parse(text, mode="eval")):
        if isinstance(node, (ast.BinOp, ast.UnaryOp)):
            if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Pow, ast.LShift)):
                # Towers of powers are not tried at all: their parts would take for ever.
                if any(isinstance(part, ast.BinOp) and isinstance(part.op, (ast.Pow, ast.LShift)) for part in ast.walk(node) if part is not node):
                    return False
            try:
                if not fits(eval(compile(ast.Expression(node), "part", "eval"), {})):
                    return False
            except Exception:
                pass
    return True


write("formats", formatted, 2600)
write("slices", sliced, 1400)
write("precedence", precedence, 2000, stays_small)
