import numpy as np

m = np.array([[1.0, 5.0, 2.0], [4.0, 0.5, 6.0]])
print(m.sum(), m.sum(axis=0), m.sum(axis=1), m.sum(axis=(0, 1)), m.sum(axis=-1, keepdims=True), m.mean(), m.mean(axis=0))
print(m.max(), m.min(axis=1), m.argmax(), m.argmin(axis=0), m.prod(), m.cumsum(), m.cumsum(axis=1), m.std(), m.var(axis=0), m.var(ddof=1), np.std([1, 2, 3, 4], ddof=1))
print(np.mean([1, 2, 3, 4]), np.median([3, 1, 2]), np.median([4, 1, 3, 2]), np.median(m, axis=0), np.median(m, axis=1, keepdims=True), np.average([1, 2, 3], weights=[3, 1, 0]))
print(np.percentile([1, 2, 3, 4], 50), np.percentile([10, 20, 30], [0, 25, 100]), np.quantile(m, 0.9), np.quantile(m, 0.5, axis=1))
print((m > 2).sum(), (m > 2).mean(), (m > 2).any(), (m > 2).all(axis=0), np.count_nonzero(m > 2), np.any([0, 0]), np.all([1, 0]))
print(type(m.sum()).__name__, type(m), type(m.argmax()), type(m > 1), isinstance(m, np.ndarray), isinstance(m.sum(), float), float(m.sum()), m.sum() + 1, round(float(m.mean()), 2), round(m.mean(), 1), int(m.max()), f"{m.mean():.3f}")
print([m.sum()], (m.max(), m.argmax()), {"mean": m.mean()}, [np.array([1, 2]).sum()], str(m.sum()), repr(m.min()))
print(np.diff([1, 4, 9, 16]), np.diff([1, 4, 9, 16], n=2), np.diff(m, axis=0), np.bincount([0, 1, 1, 3]), np.unique([3, 1, 2, 1]), np.unique([3, 1, 1], return_counts=True))
print(np.cov([1.0, 2, 3], [1.0, 2, 4]), np.corrcoef([1.0, 2, 3], [1.0, 2, 4])[0, 1], np.linalg.norm([3.0, 4.0]), np.linalg.norm(m, axis=1))
