import numpy as np

m = np.arange(6).reshape(2, 3)
print(m + np.array([10, 20, 30]), m * np.array([[1], [2]]), m + 0.5)
print(np.arange(3)[:, None] + np.arange(4), np.arange(3)[:, np.newaxis] * np.ones((1, 2)))
print((m - m.mean(axis=0)) / m.std(axis=0), m / m.sum(axis=1, keepdims=True))
print(np.zeros((2, 1, 3)).shape, (np.zeros((2, 1, 3)) + np.zeros((4, 1))).shape, (np.ones((5, 1)) * np.ones(4)).shape)
prices, quantities = np.array([[9.5], [20.0]]), np.array([1, 10, 100])
table = prices * quantities
print(table, table.shape, table.T.shape, table.max(axis=1))
distance = np.abs(np.array([1, 5, 9])[:, None] - np.array([2, 8])[None, :])
print(distance, distance.argmin(axis=1), distance.min(axis=0))
print(np.where(m > 2, m, -1), np.where(m % 2 == 0, "even" == "even", 0), np.maximum(m, 3), (m == m.T.reshape(2, 3)).all())
rows = m.astype(float)
rows -= rows.mean(axis=1, keepdims=True)
print(rows, rows.sum(axis=1), m[0] @ m[1], m @ m.T, np.dot(m, np.ones(3)), np.outer([1, 2], [3, 4]))
m + np.array([1, 2])
