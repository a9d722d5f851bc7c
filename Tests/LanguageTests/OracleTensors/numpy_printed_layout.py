import numpy as np

for values in [[1.0, 2.5], [0.1, 100.0], [1e-5, 1.0], [1e9, 1.0], [0.5, 1000.5], [-1.0, 1.0], [1 / 3, 2 / 3], [1.0], [], [np.nan, 1.0], [np.inf, -2.5], [123456.789, 0.001]]:
    print(np.array(values), repr(np.array(values)))
for values in [[1, 20, 300], [-1, 1], [0], [True, False], [[1, 2], [30, 4]], [[True], [False]], [[1.5, -2.0], [300.25, 4.0]]]:
    print(np.array(values))
    print(repr(np.array(values)))
print(np.array(3.5), np.array(7), f"{np.array([1.5, 2.0])}", str(np.array([[1], [2]])))
print(np.arange(12).reshape(2, 2, 3))
print(np.linspace(0, 1, 15))
print(np.arange(30), np.arange(1100)[:3], np.arange(1100))
print([np.array([1.0]), np.array([2])], {"w": np.array([0.5])}, (np.array([1, 2]),))
print(np.round(np.array([[1.23456, 2.0], [3.14159, 100.5]]), 2), np.array([1, 2]).tolist(), np.array([[1.0, 2.0]]).tolist())
for row in np.array([[1.0, 2.0], [3.5, 4.0]]):
    print(row, row.sum(), row[0], f"{row[1]:.1f}")
