d = {"a": 1, "b": 2}
print(d["a"], d.get("z"), d.get("z", 0), "a" in d, 1 in d, len(d), list(d), d.keys(), d.values(), d.items())
print(d.pop("a"), d, d.pop("q", None), d.setdefault("c", 3), d.setdefault("c", 9), d)
d.update({"x": 1})
d.update(y=2)
d.update([("z", 3)])
d.update({"k": 1}, k=5)
print(d, d.popitem(), d)
d["b"] = 100
del d["x"]
d["x"] = 1
print(d, d | {"x": 2, "n": 3}, {"a": 1} | {}, list(reversed(d)), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
d |= {"m": 1}
view = d.keys()
d["late"] = 0
print(list(view), len(view), "late" in view, ("m", 1) in d.items(), 100 in d.values(), sorted(d.values()))
print(dict(a=1), dict([("a", 1)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), {1: "a", 1.0: "b", True: "c"}, {(1, 2): 3}[1, 2])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, {1: 1} == {1.0: True}, {"a": 1}.keys() & {"a", "b"}, {"a": 1, "b": 2}.keys() - {"a"}, {"a": 1}.items() == {("a", 1)})
nested = {"a": {"x": 1}}
shallow = nested.copy()
shallow["a"]["x"] = 9
shallow["b"] = 1
print(nested, shallow, nested["a"] is shallow["a"], {k: dict(v) for k, v in nested.items()})
for i, (k, v) in enumerate({"p": 1, "q": [2]}.items()):
    print(i, k, v, end="; ")
print({"d": d}["d"] is d, sum({1: 2, 3: 4}), max({"a": 3, "b": 1}), min({"a": 3, "b": 1}, key={"a": 3, "b": 1}.get))
