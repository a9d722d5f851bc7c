import numpy as np

x = np.array([3.0, 1.0, 2.0, 5.0, 4.0])
print(np.sort(x), np.argsort(x), x.argsort()[::-1], np.sort(x)[::-1][:2], x[np.argsort(-x)], np.sort([[3, 1], [2, 9]], axis=0))
names = ["c", "a", "b", "e", "d"]
print([names[i] for i in np.argsort(x)], np.argmax(x), names[int(np.argmin(x))])
y = x.copy()
y.sort()
print(y, x, np.where(x > 2), np.where(x > 2)[0], np.nonzero(x > 4), np.flatnonzero(x < 3), np.argwhere(x > 3), x[x > 2], x[(x > 1) & (x < 4)])
m = np.array([[3, 1, 2], [9, 7, 8]])
print(np.sort(m), np.sort(m, axis=None), np.argsort(m, axis=1), m[:, np.argsort(m[0])], m[m[:, 0].argsort()[::-1]], m[np.arange(2), m.argmax(axis=1)])
print(np.isclose(0.1 + 0.2, 0.3), np.allclose([1.0, 2.0], [1.0, 2.0 + 1e-9]), np.array_equal([1, 2], [1, 2]), np.array_equal([1], [1, 2]), np.isclose([1, 2], [1, 2.1]))
print(np.isnan([1.0, np.nan]), np.isfinite([1.0, np.inf]), 2.0 in x, np.nan == np.nan, x.tolist().index(5.0), list(x[:2]), sum(x), max(x), min(x), len(x), sorted(x.tolist()))
counts = {}
for label in np.array([2, 0, 2, 1, 2]):
    counts[label] = counts.get(label, 0) + 1
print(counts, counts[2], counts[0], sorted(counts), [0] * np.array([3])[0], list(range(np.argmax(x))), "abc"[np.argmin(x)], 2 in counts)
x[x > 3] = 0
x[[0, 1]] = -1
x[-1:] += 10
print(x, (x == -1).sum(), np.maximum(x, 0))
