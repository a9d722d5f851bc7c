s = {3, 1, 2}
s.add(10); s.add(3); print(s, len(s), 3 in s, 4 in s)
s.discard(99); s.discard(1); s.remove(2); print(s, s.copy() == s)
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a.union([9]), a.intersection(b, [4]), a.difference(b), a.symmetric_difference(b))
print(a.issubset({1, 2, 3, 4, 5}), a.issuperset([1]), a.isdisjoint({9}), {x % 3 for x in range(10)}, set(), set([1, 1, 2]), set(range(5)))
a |= {7}; a &= {1, 2, 7}; a -= {1}; a ^= {100, 2}; print(a); a.update([5, 6], {8}); print(a)
print({100, 5, 33, 64, 8, 16, 24}, {-1, -2, -3, 0}, {1.5, 2.5, 0.25}, {(1, 2), (3, 4)}, {8, 0, 16, 1})
big = set(range(0, 1000, 37)); print(big); big -= set(range(0, 500)); print(big); print(big.pop(), big.pop(), len(big))
print({5, 1000003, 77777, 123456789, -987654321, 2 ** 40, 2 ** 61 - 1, 2 ** 61})
print(sorted({'b', 'a', 'c'}), len({'x', 'x', 1, 1.0, True}), {True, 1, 1.0}, {0, False})
x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60}
for i in range(0, 60, 4):
    x.discard(i); x.add(i * 7 + 1)
print(x, x & {1, 29, 57, 85, 9}, x - {1}, x | {500, 600})
print(set('a') == {'a'}, {1, 2} == {1.0, 2.0}, hash((1, 2, 3)), hash(2.5), hash(-1), hash(1e300), hash(True), hash(()), hash((1.5, (2, -1))))
x.clear(); print(x)
