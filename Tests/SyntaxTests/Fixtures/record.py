"""Records how CPython reads a set of programs: one JSON object a line, {"source": …, "tree": …}.

    python3 record.py > python.jsonl            # writes the fixture anew
    python3 record.py --seed 7 --count 50000    # a larger draw, for a look

The tree is the line of text that Tree.swift prints, with spans; it is null where CPython refuses the program. Only
grammar that Gradwalk has is drawn, so both must agree on every line; `"refused": true` marks the few programs that CPython
accepts and Gradwalk refuses.
"""

import argparse
import ast
import json
import random
import struct
import warnings

BINARY = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.MatMult: "@",
    ast.Pow: "**", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.LShift: "<<", ast.RShift: ">>",
}
UNARY = {ast.UAdd: "+", ast.USub: "-", ast.Invert: "~", ast.Not: "not"}
COMPARE = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "is",
    ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
}


def node(*parts):
    return "(" + " ".join(parts) + ")"


def quote(text):
    plain = lambda c: " " <= c <= "~" and c not in '"\\'
    return '"' + "".join(c if plain(c) else "\\{%x}" % ord(c) for c in text) + '"'


class Printer:
    def __init__(self, source, spans=True):
        self.source = source
        self.spans = spans
        self.lines = [0]
        for index, byte in enumerate(source.encode()):
            if byte == 10:
                self.lines.append(index + 1)

    def mark(self, text, tree):
        if not self.spans:
            return text
        start = self.lines[tree.lineno - 1] + tree.col_offset
        end = self.lines[tree.end_lineno - 1] + tree.end_col_offset
        return f"{text}@{start}:{end}"

    def constant(self, value):
        if value is Ellipsis:
            return "..."
        if isinstance(value, float):
            return "float:%x" % struct.unpack("<Q", struct.pack("<d", value))[0]
        return quote(value) if isinstance(value, str) else repr(value)

    def formatted(self, values):
        plain = Printer(self.source, spans=False)
        parts, text = [], ""
        for value in values:
            if isinstance(value, ast.Constant):
                text += value.value
                continue
            if text:
                parts.append(quote(text))
            text = ""
            conversion = "_" if value.conversion < 0 else chr(value.conversion)
            spec = [plain.formatted(value.format_spec.values)] if value.format_spec and value.format_spec.values else []
            parts.append(node("field", plain.expression(value.value), conversion, *spec))
        if text:
            parts.append(quote(text))
        return node("format", *parts)

    def comprehension(self, word, tree, *head):
        clauses = [
            node("for", self.expression(g.target), self.expression(g.iter), *map(self.expression, g.ifs))
            for g in tree.generators
        ]
        return node(word, *head, *clauses)

    def parameters(self, arguments):
        names = [a.arg for a in arguments.args]
        defaults = [None] * (len(names) - len(arguments.defaults)) + arguments.defaults
        return node(*[n if d is None else n + "=" + self.expression(d) for n, d in zip(names, defaults)])

    def expression(self, tree):
        e = self.expression
        match tree:
            case ast.BoolOp(op, values):
                word = "and" if isinstance(op, ast.And) else "or"
                text = e(values[0])
                for value in values[1:]:
                    text = node(word, text, e(value))
                return text
            case ast.GeneratorExp(element):
                return self.comprehension("generator", tree, e(element))
            case ast.Constant(value):
                text = self.constant(value)
            case ast.JoinedStr(values):
                text = self.formatted(values)
            case ast.Name(name):
                text = name
            case ast.List(items):
                text = node("list", *map(e, items))
            case ast.Tuple(items):
                text = node("tuple", *map(e, items))
            case ast.Set(items):
                text = node("set", *map(e, items))
            case ast.Dict(keys, values):
                text = node("dict", *[e(x) for pair in zip(keys, values) for x in pair])
            case ast.UnaryOp(op, operand):
                text = node("unary" + UNARY[type(op)], e(operand))
            case ast.BinOp(left, op, right):
                text = node(BINARY[type(op)], e(left), e(right))
            case ast.Compare(left, ops, operands):
                links = [x for op, right in zip(ops, operands) for x in (COMPARE[type(op)], e(right))]
                text = node("compare", e(left), *links)
            case ast.IfExp(test, then, otherwise):
                text = node("if", e(test), e(then), e(otherwise))
            case ast.Lambda(arguments, body):
                text = node("lambda", self.parameters(arguments), e(body))
            case ast.Call(callee, arguments, keywords):
                named = [k.arg + "=" + e(k.value) for k in keywords]
                text = node("call", e(callee), *map(e, arguments), *named)
            case ast.Attribute(value, name):
                text = node(".", e(value), name)
            case ast.Subscript(value, index):
                text = node("index", e(value), e(index))
            case ast.Slice(lower, upper, step):
                text = node("slice", *["_" if x is None else e(x) for x in (lower, upper, step)])
            case ast.ListComp(element):
                text = self.comprehension("listcomp", tree, e(element))
            case ast.SetComp(element):
                text = self.comprehension("setcomp", tree, e(element))
            case ast.DictComp(key, value):
                text = self.comprehension("dictcomp", tree, e(key), e(value))
            case _:
                raise NotImplementedError(type(tree).__name__)
        return self.mark(text, tree)

    def loop(self, tree):
        otherwise = [node("else", *map(self.statement, tree.orelse))] if tree.orelse else []
        return [node("body", *map(self.statement, tree.body)), *otherwise]

    def branches(self, tree):
        """The branches of an `if`: an `elif` is an `if` inside the `else`, told by its word in the source."""
        parts = [node(self.expression(tree.test), *map(self.statement, tree.body))]
        if len(tree.orelse) == 1 and isinstance(tree.orelse[0], ast.If):
            inner = tree.orelse[0]
            start = self.lines[inner.lineno - 1] + inner.col_offset
            if self.source.encode()[start:].startswith(b"elif"):
                return parts + self.branches(inner)
        if tree.orelse:
            parts.append(node("else", *map(self.statement, tree.orelse)))
        return parts

    def statement(self, tree):
        e = self.expression
        alias = lambda a: a.name + (":" + a.asname if a.asname else "")
        match tree:
            case ast.Expr(value):
                text = node("do", e(value))
            case ast.Assign(targets, value):
                text = node("=", *map(e, targets), e(value))
            case ast.AugAssign(target, op, value):
                text = node(BINARY[type(op)] + "=", e(target), e(value))
            case ast.If():
                text = node("branch", *self.branches(tree))
            case ast.For(target, iterable):
                text = node("for", e(target), e(iterable), *self.loop(tree))
            case ast.While(test):
                text = node("while", e(test), *self.loop(tree))
            case ast.Break() | ast.Continue() | ast.Pass():
                text = node(type(tree).__name__.lower())
            case ast.FunctionDef(name, arguments, body):
                text = node("def", name, self.parameters(arguments), *map(self.statement, body))
            case ast.Return(value):
                text = node("return", *([] if value is None else [e(value)]))
            case ast.Import(names):
                text = node("import", *map(alias, names))
            case ast.ImportFrom(module, names, level=0):
                text = node("from", module, *map(alias, names))
            case ast.With(items, body) if len(items) == 1 and not items[0].optional_vars:
                text = node("with", e(items[0].context_expr), *map(self.statement, body))
            case ast.Assert(test, message):
                text = node("assert", e(test), *([] if message is None else [e(message)]))
            case ast.Delete([ast.Tuple(items)]):
                text = node("del", *map(e, items))
            case ast.Delete(targets):
                text = node("del", *map(e, targets))
            case _:
                raise NotImplementedError(type(tree).__name__)
        return self.mark(text, tree)


class Draw:
    """Programs drawn from the grammar as text, so that CPython alone decides what belongs to what."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *choices):
        return self.random.choice(choices)

    def name(self):
        return self.pick("x", "y", "w", "loss", "x_train", "σ", "损失", "_")

    def space(self):
        return self.pick("", " ", " ", " ", "  ")

    def atom(self, depth):
        e = lambda: self.expression(depth - 1)
        simple = [
            self.name, self.name, self.name, lambda: self.pick("0", "7", "1_000", "0x1F", "0o17", "0b101", "00"),
            lambda: self.pick("1.", ".5", "1e-3", "2.5E+4", "1_0.0_1", "1e400", "0.1", "00.5"),
            lambda: self.pick("None", "True", "False", "..."), self.string,
        ]
        if depth <= 0:
            return self.pick(*simple)()
        nested = [
            lambda: f"({e()})", lambda: f"({e()},)", lambda: f"({e()}, {e()})", lambda: "()", lambda: f"[{e()}, {e()},]",
            lambda: f"[{e()}]", lambda: "[]", lambda: f"{{{e()}, {e()}}}", lambda: f"{{{e()}: {e()}, {e()}: {e()}}}",
            lambda: "{}", lambda: f"[{e()} for {self.target(1)} in {e()}]", lambda: f"{{{e()}: {e()} for {self.name()} in {e()}}}",
            lambda: f"{{{e()} for {self.name()} in {e()} if {e()} if {e()}}}",
            lambda: f"[{e()} for {self.name()} in {e()} for {self.name()} in {e()}]", lambda: f"sum({e()} for {self.name()} in {e()})",
            lambda: f"{self.atom(depth - 1)}({self.arguments(depth - 1)})", lambda: f"{self.atom(depth - 1)}.{self.name()}",
            lambda: f"{self.atom(depth - 1)}[{self.index(depth - 1)}]", lambda: self.format_string(depth),
            lambda: f"(\n  {e()}\n  + {e()})", lambda: f"[{e()},  # one\n {e()}]",
        ]
        return self.pick(*simple, *nested, *nested)()

    def arguments(self, depth):
        parts = [self.expression(depth) for _ in range(self.random.randrange(3))]
        parts += [f"{n}={self.expression(depth)}" for n in self.random.sample(["a", "b", "axis"], self.random.randrange(3))]
        return ", ".join(parts) + self.pick("", "", "," if parts else "")

    def index(self, depth):
        e = lambda: self.expression(depth - 1)
        part = lambda: self.pick(e(), f"{e()}:", f":{e()}", ":", "::", f"::{e()}", f"{e()}:{e()}:{e()}", "...", "None")
        return self.pick(part(), part() + ", " + part(), part() + ",")

    def string(self):
        return self.pick(
            '"a"', "'b'", '"""c\nd"""', r"'\n\t\x41\u03c3\'\\'", r'r"\d\""', '"σ损失"', "'a' \"b\"", r"'\d\101\N{BULLET}'",
            '""', "u'x'", "'a\\\nb'",
        )

    def format_string(self, depth):
        e = lambda: self.atom(0).replace('"', "'") if self.random.random() < 0.5 else self.name()
        value = self.pick(self.name(), f"{self.name()} + 1", f"{self.name()}[0]", f"{self.name()}.{self.name()}", "(1, 2)", f"f({self.name()})")
        return self.pick(
            f'f"{value}"', f'f"a{{{value}}}b"', f'f"{{{value}:.4f}}"', f'f"{{{value}!r:>10}}{{{{}}}}"', f'f"{{{value}=}}"',
            f'f"{{{value} = }}"', f'f"{{{value}=!s}}"', f'f"{{{value}=:.2f}}"', f'f"{{{value}:{{w}}.{{y}}}}"', f'"x" f"{{{value}}}" \'y\'',
            f'f"{{{self.name()}==1}}{{{self.name()}!=2}}"', f'rf"\\d{{{value}}}"', 'f""', f'f"""\n{{{value}}}\n"""',
            f"f'{{{self.name()}[\"k\"]}}'",
        )

    def expression(self, depth):
        if depth <= 0:
            return self.atom(0)
        binary = lambda: self.pick(
            "+", "-", "*", "/", "//", "%", "@", "**", "&", "|", "^", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "in",
            "not in", "is", "is not", "and", "or",
        )
        choice = self.random.random()
        if choice < 0.3:
            return self.atom(depth)
        if choice < 0.7:
            parts = [self.expression(self.random.randrange(depth))]
            for _ in range(self.random.randrange(1, 4)):
                operator = binary()
                space = " " if operator[0].isalpha() else self.space()
                parts.append(space + operator + space + self.expression(self.random.randrange(depth)))
            return "".join(parts)
        if choice < 0.85:
            return self.pick("-", "+", "~", "not ", "- ", "not not ", "--") + self.expression(depth - 1)
        if choice < 0.93:
            e = lambda: self.expression(depth - 1)
            return f"{e()} if {e()} else {e()}"
        return self.pick("lambda: ", "lambda x: ", "lambda x, y=1: ") + self.expression(depth - 1)

    def target(self, depth):
        if depth <= 0:
            return self.pick(self.name(), self.name(), f"{self.name()}[0]", f"{self.name()}.{self.name()}")
        t = lambda: self.target(depth - 1)
        return self.pick(t(), f"{t()}, {t()}", f"({t()}, {t()})", f"[{t()}, {t()}]", f"({t()},), {t()}", f"({t()})", f"{t()},")

    def values(self):
        e = lambda: self.expression(self.random.randrange(4))
        return self.pick(e(), e(), f"{e()}, {e()}", f"{e()},")

    def simple(self):
        augmented = self.pick("+=", "-=", "*=", "/=", "//=", "%=", "@=", "**=", "&=", "|=", "^=", "<<=", ">>=")
        return self.pick(
            self.values, self.values, lambda: f"{self.target(2)} = {self.values()}",
            lambda: f"{self.target(1)} = {self.target(2)} = {self.values()}",
            lambda: f"{self.target(0)} {augmented} {self.values()}", lambda: "pass",
            lambda: f"assert {self.expression(2)}", lambda: f"assert {self.expression(1)}, {self.expression(1)}",
            lambda: f"del {self.target(0)}", lambda: f"del {self.target(0)}, {self.target(0)}",
            lambda: self.pick("import numpy as np", "import a.b.c, d", "from a.b import c", "from a import (b, c as d,)"),
        )()

    def block(self, indent, depth):
        if self.random.random() < 0.3:
            return " " + self.simple() + "\n"
        inner = indent + self.pick("  ", "    ", "\t")
        lines = [self.statement(inner, depth - 1) for _ in range(self.random.randrange(1, 3))]
        filler = self.pick("", "", "\n", "        # a remark\n", inner + "\n")
        return self.pick("", "  # a remark") + "\n" + filler + "".join(lines)

    def statement(self, indent, depth):
        if depth <= 0 or self.random.random() < 0.5:
            more = self.pick("", "", "", "; " + self.simple())
            return indent + self.simple() + more + self.pick("", "", ";", " ;  # end") + "\n"
        block = lambda: self.block(indent, depth)
        otherwise = lambda: self.pick("", f"{indent}else:{block()}")
        return indent + self.pick(
            lambda: f"if {self.expression(2)}:{block()}" + self.pick("", f"{indent}elif {self.expression(1)}:{block()}") + otherwise(),
            lambda: f"for {self.target(2)} in {self.values()}:{block()}" + otherwise(),
            lambda: f"while {self.expression(2)}:{block()}" + otherwise(),
            lambda: f"def f({self.pick('', 'a', 'a, b=1', 'a, b=x+1,')}):{block()}", lambda: f"with {self.expression(2)}:{block()}",
            lambda: f"def g():\n{indent}  return{self.pick('', ' ' + self.values())}\n",
            lambda: f"for i in x:\n{indent}  {self.pick('break', 'continue')}\n",
        )()

    def soup(self):
        words = [
            "x", "y", "1", "2.5", "'s'", "f'{x}'", "(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "=", "==", "+", "-", "*",
            "**", "<", "in", "not", "is", "if", "else", "for", "lambda", "and", "None", "return", "def", "while", "\n", "\n  ",
            "import", "from", "as", "pass", "@", "~", "...", "->", "+=", "assert", "del", "with", "elif", "break",
        ]
        return " ".join(self.pick(*words) for _ in range(self.random.randrange(1, 9)))

    def mutated(self, source):
        """`source` with a piece taken out, doubled or moved."""
        if not source:
            return source
        a = self.random.randrange(len(source))
        b = min(len(source), a + self.random.randrange(1, 4))
        c = self.random.randrange(len(source))
        return self.pick(source[:a] + source[b:], source[:b] + source[a:], source[:c] + source[a:b] + source[c:])


def record(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            tree = " ".join(Printer(source).statement(s) for s in ast.parse(source).body)
            # ast.parse lets pass what the compiler refuses: `return` outside a function, a parameter named twice.
            compile(source, "source", "exec")
        except (SyntaxError, ValueError):
            return {"source": source, "tree": None}
        except NotImplementedError:
            return {"source": source, "tree": None, "refused": True}
    # `1if x else y`, which CPython is about to refuse too.
    if any(str(w.message).startswith("invalid") and str(w.message).endswith("literal") for w in caught):
        return {"source": source, "tree": None, "refused": True}
    return {"source": source, "tree": tree}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=2000)
    options = options.parse_args()
    draw = Draw(options.seed)
    for number in range(options.count):
        if number % 4 < 2:
            source = "".join(draw.statement("", 2) for _ in range(draw.random.randrange(1, 3)))
        elif number % 4 == 2:
            source = draw.mutated(draw.statement("", 1))
        else:
            source = draw.soup()
        if len(source) > 160:
            continue
        print(json.dumps(record(source), ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
