t = (1, 2, 3, 2)
print(t.count(2), t.index(3), t + (4,), t * 2, t[1:], t[::-1], (1,), (), tuple([1]), tuple("ab"), (1, "a") < (1, "b"), hash((1, 2)) == hash((1, 2)))
a, b = 1, 2
a, b = b, a
(c, d), [e, f] = (3, 4), "xy"
g = h = (a, b)
i, = [9]
print(a, b, c, d, e, f, g is h, i)
k = 0
places = [0, 0]
k, places[k] = 1, 7
print(k, places)
r = range(2, 20, 3)
print(len(r), r[0], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, list(r), r == range(2, 20, 3), range(0) == range(5, 5), r.start, r.stop, r.step, r.index(5), r.count(5))
print(max(r), sum(r), range(5, 0, -1), list(range(5, 0, -2)), range(10)[2:8:2], list(reversed(range(3))), bool(range(0)), range(3) == [0, 1, 2], 1.0 in range(3), list(range(3, -3, -2)), range(10 ** 18)[-1])
def bounds(values):
    return min(values), max(values), sum(values) / len(values)
low, high, mean = bounds([3, 1, 4])
print(bounds((2, 2)), low, high, mean, bounds(range(5))[2])
points = [(1, 2), (3, 4)]
for x, y in points:
    print(x * y, end=" ")
for n, (x, y) in enumerate(points):
    print(n, x, y, end=" ")
print(dict(points), list(zip(points, "ab")), [p[1] for p in points], ((1, 2), 3)[0][1], (1, [2])[1], sorted(points, reverse=True))
