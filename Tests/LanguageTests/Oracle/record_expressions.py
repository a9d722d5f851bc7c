"""Makes `expressions.jsonl`: seeded random expressions, each with CPython's repr or the kind of its error.

Expressions with a whole number beyond 64 bits or a complex number on the way are left out: Gradwalk refuses those.
"""

import json
import pathlib
import random

draw = random.Random(20261124)


class Unfit(Exception):
    pass


def check(value):
    if isinstance(value, complex):
        raise Unfit
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise Unfit
    if isinstance(value, (str, list, tuple)) and len(value) > 300:
        raise Unfit
    if isinstance(value, (list, tuple, set)):
        for part in value:
            check(part)


INTS = ["0", "1", "2", "3", "5", "7", "10", "100", "255", "-1", "-3", "-8", "1000003", "2**31", "2**53 + 1", "9223372036854775807"]
FLOATS = ["0.0", "0.5", "1.5", "-2.25", "3.0", "1e10", "1e-7", "2.675", "-0.0", "1e308", "123456.789", "0.1"]
TEXTS = ["''", "'a'", "'abc'", "'Hello World'", "' x y '", "'1,2,3'", "'é损'", "\"it's\"", "'aXbXc'", "'12'"]


def leaf():
    kind = draw.random()
    if kind < 0.4:
        return draw.choice(INTS)
    if kind < 0.6:
        return draw.choice(FLOATS)
    if kind < 0.75:
        return draw.choice(TEXTS)
    return draw.choice(["True", "False", "None", "[]", "[1, 2, 3]", "(1, 'a')", "[3.5, 1]", "{1, 2}", "{'k': 1}", "range(5)", "()", "['b', 'a']", "[[1], [2]]"])


def expression(depth):
    if depth == 0:
        return leaf()
    kind = draw.random()
    sub = lambda: expression(depth - 1)
    if kind < 0.36:
        operation = draw.choice(["+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>"])
        return f"({sub()} {operation} {sub()})"
    if kind < 0.48:
        return f"({sub()} {draw.choice(['==', '!=', '<', '<=', '>', '>=', 'in', 'not in'])} {sub()})"
    if kind < 0.54:
        return f"({sub()} {draw.choice(['and', 'or'])} {sub()})"
    if kind < 0.60:
        return f"({draw.choice(['-', '+', '~', 'not '])}{sub()})"
    if kind < 0.68:
        index = draw.choice(["0", "-1", "1:", ":2", "::-1", "1:3", "-2:", "::2", "5", "1:-1", "3:0:-1", sub()])
        return f"{sub()}[{index}]"
    if kind < 0.72:
        return f"({sub()} if {sub()} else {sub()})"
    if kind < 0.90:
        name = draw.choice(["len", "abs", "int", "float", "str", "bool", "list", "tuple", "sorted", "sum", "min", "max", "round", "repr", "set", "any", "all", "type", "hash", "reversed", "ord", "chr", "bin", "hex", "dict"])
        if name == "hash":
            return f"hash({draw.choice(INTS + FLOATS + ['(1, 2)', '(1.5, (2,))', 'True'])})"
        if name == "reversed":
            return f"list(reversed({sub()}))"
        if name == "round" and draw.random() < 0.6:
            return f"round({sub()}, {draw.choice(['0', '1', '2', '3', '-1', '-2'])})"
        if name == "int" and draw.random() < 0.2:
            return f"int({draw.choice(TEXTS)}, {draw.choice(['2', '8', '16', '0'])})"
        return f"{name}({sub()})"
    if kind < 0.96:
        method = draw.choice(
            [".upper()", ".split()", ".split(',')", ".strip()", ".replace('a', 'b')", ".find('b')", ".count('a')", ".title()", ".zfill(6)", ".center(8)", ".startswith('a')", ".isdigit()", ".index('a')", ".join(['x', 'y'])", ".partition('X')", ".capitalize()", ".swapcase()", ".rsplit(' ', 1)", ".keys()", ".items()", ".copy()", ".rjust(7, '*')", ".splitlines()"]
        )
        return f"{sub()}{method}"
    spec = draw.choice(["", ".2f", "5", ">8", "d", ",", "x", "e", ".3", "%", "^10", "+", "08", "g", "_", "s", ".0f", "<6", "010.3f", "#x"])
    return f"format({sub()}, '{spec}')"


def evaluated(text):
    """The result, or Unfit if any part of it is: parts are evaluated one by one through the syntax tree."""
    import ast

    tree = ast.parse(text, mode="eval")
    value_of = lambda node: eval(compile(ast.Expression(node), "part", "eval"), {})
    # Children stand after their parents in the walk, so backwards every part is known to be small before it is used.
    for node in reversed(list(ast.walk(tree))):
        if not isinstance(node, ast.expr) or isinstance(node, (ast.Slice, ast.Name)):
            continue
        try:
            if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Pow, ast.LShift, ast.Mult)):
                left, right = value_of(node.left), value_of(node.right)
                if isinstance(node.op, ast.Mult):
                    if not all(isinstance(part, (int, float)) for part in (left, right)):
                        if any(isinstance(part, int) and part > 300 for part in (left, right)):
                            raise Unfit
                elif isinstance(right, int) and right > 70 and isinstance(left, int):
                    raise Unfit
            check(value_of(node))
        except Unfit:
            raise
        except Exception:
            pass
    return eval(text, {})


def main():
    lines = []
    seen = set()
    while len(lines) < 4000:
        text = expression(draw.choice([1, 1, 2, 2, 2, 3]))
        if text in seen:
            continue
        seen.add(text)
        try:
            value = evaluated(text)
            result = {"repr": repr(value)}
            if type(value).__name__ == "GenericAlias":
                continue
            if "object at 0x" in result["repr"] or "dict_" in result["repr"] and "dict_keys" not in result["repr"] and "dict_items" not in result["repr"]:
                continue
            if isinstance(value, set) and any(isinstance(part, (str, type(None))) for part in value) and len(value) > 1:
                continue
        except (Unfit, MemoryError, RecursionError):
            continue
        except SyntaxError:
            continue
        except Exception as error:
            result = {"error": type(error).__name__}
        if text.count("'") and "hash(" in text:
            continue
        lines.append(json.dumps({"expression": text, **result}, ensure_ascii=False))
    path = pathlib.Path(__file__).with_name("expressions.jsonl")
    path.write_text("\n".join(lines) + "\n")


import warnings

warnings.simplefilter("ignore")
main()
