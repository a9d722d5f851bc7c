a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a <= b, {3} < b, a >= {1}, a.isdisjoint({9}), a == {4, 3, 2, 1})
print(a.union([9], (10,)), a.intersection([1, 2]), a.difference([1]), a.symmetric_difference([1, 7]), {3, 4}.issubset(a), a.issuperset([2]))
s = set()
for v in [5, 3, 5, 1]:
    s.add(v)
s.discard(77)
s.remove(3)
s.update([4, 5], {6})
print(sorted(s), len(s), 3 in s, s.copy() == s, bool(set()), set("hello") == {"h", "e", "l", "o"})
s |= {1, 100}
s &= {1, 4, 100}
s -= {4}
s ^= {7}
print(sorted(s), s.pop() in (1, 7, 100), len(s))
x = {3, 1}
x.intersection_update([1, 2])
x.symmetric_difference_update([5])
x.difference_update([9])
print(sorted(x), set(), {1, 1.0, True}, {True, 1}, {0, False}, set([1, 1, 2]))
print(list({5, 1, 3, 100, -1, 17, 8}), {10, 20, 30, 40}, {0.5, 1, 2}, {1000, 2, 64, 65}, set(range(20, 0, -3)), {7, 15, 23, 31}, {n * n for n in range(8)}, {1.5, 2.5, 0.25})
week1, week2 = {"ann", "bob", "cai"}, {"bob", "dee"}
print(sorted(week1 & week2), sorted(week2 - week1), sorted(week1 - week2), len(week1 | week2), f"{len(week1 & week2) / len(week1):.0%}")
seen, repeats = set(), []
for n in [3, 1, 3, 2, 1, 3]:
    if n in seen:
        repeats.append(n)
    seen.add(n)
print(repeats, seen, sorted(map(str, seen)), {(1, 2), (1, 2)}, {frozen for frozen in [(1,), (2,)]} == {(2,), (1,)})
