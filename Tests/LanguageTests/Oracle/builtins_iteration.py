print(list(zip([1, 2], "ab", (True, False))), list(zip()), list(zip([1], [])), list(zip([1, 2], [3, 4], strict=True)), dict(zip("ab", range(2))))
print(list(enumerate("ab")), list(enumerate([5, 6], start=1)), list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])))
print(list(filter(lambda v: v > 1, [1, 2, 3])), list(reversed([1, 2])), list(reversed("ab")), any([]), all([]), any([0, 1]), all([1, 0]), any("" for _ in range(3)))
print(sum([1, 2.5, True]), sum([[1], [2]], []), sum((1, 2), 10), sum([], start=5), max("abc"), min(["b", "a"]), max([1, 2], key=lambda v: -v), max([], default=0), min({"b": 1, "a": 2}))
print(list("ab"), list({1: 2}), list((1, 2)), tuple(range(3)), set([1, 1]), len("abc"), len({1: 2}), sorted({3, 1}), list(map(int, "123")))
pairs = zip([1, 2, 3], "abc")
for number, letter in pairs:
    if number == 2:
        break
print(number, letter, list(pairs))
m = map(lambda v: v * 10, [1, 2, 3])
print(2 in [1, 2], 20 in m, list(m), list(m))
seen = []
def noisy(v):
    seen.append(v)
    return v > 1
print(any(noisy(v) for v in [0, 1, 2, 3]), seen, all(noisy(v) for v in [2, 0, 5]), seen)
print(isinstance(1, int), isinstance(True, int), isinstance(1.0, (int, float)), isinstance("a", str), isinstance(None, type(None)), type(1) == int, type(True) is bool, type([]).__name__)
print(str(print), str(int), type(None), type(len), type(lambda: 0), type(range(3)), type({}), type(set()), type(()), type(""), type(1.5), type(...))
print(repr("x"), str([1, "a", 1.0, None, True, (1,), {"k": {2}}]), print(), print("a", "b", sep="-", end="!\n"), print(1, [2], {3: 4}, sep=", "), sep="|")
print(getattr("a", "upper")(), hasattr([], "append"), hasattr([], "push"), getattr([], "push", "none"), divmod(7, 2), ord("a"), chr(98), abs(-2), hash(1) == hash(True))
