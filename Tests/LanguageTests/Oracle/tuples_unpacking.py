a, b = 1, 2
a, b = b, a
print(a, b)
(a, b), c = (3, 4), 5
[d, (e, f)] = [6, 'gh']
print(a, b, c, d, e, f)
x = y = z = []
x.append(1)
print(x, y, z is x)
t = 1, 2, 3
print(t, t[0], t[-1], t[1:], t + (4,), t * 2, len(t), (1,), (), 2 in t, t.index(3), t.count(1), t == (1, 2, 3), hash(t) == hash((1, 2, 3)))
for i, (j, k) in enumerate([(1, 2), (3, 4)]):
    print(i, j, k)
for (i, j) in {'a': 1, 'b': 2}.items():
    print(i, j)
i = 0
xs = [0, 0, 0]
i, xs[i] = 1, 9
print(i, xs)
q, r = divmod(17, 5)
first, second = 'xy'
m, n = {10: 'a', 20: 'b'}
print(q, r, first, second, m, n)
(p,) = [1]
print(p)
a, b, c = range(3)
print(a, b, c)
a, b = 1, 2, 3
