import numpy as np

x = np.array([[1.0, 5.0, 2.0], [4.0, 0.5, 6.0]])
print(x.sum(), x.sum(axis=0), x.sum(axis=1, keepdims=True), x.mean(axis=1))
print(x.max(), x.min(axis=0), x.argmax(), x.argmax(axis=1))
print(x.var(), x.std(axis=0), x.var(axis=1, ddof=1))
print(x.reshape(3, 2), x.reshape(-1), x.flatten(), x.T, x.transpose(1, 0))
print(np.exp(x), np.sqrt(x), np.maximum(x, 2.0), np.clip(x, 1.0, 4.0))
print(x @ x.T, np.dot(x, np.ones(3)), np.matmul(x, x.T))
print(np.concatenate([x, x], axis=0), np.stack([x, x]).shape)
print(np.where(x > 2, x, 0.0), x[x > 2], (x > 2).sum(), (x > 2).mean())
print(x.tolist(), x.astype(int), (x > 2).astype(int))
print(np.eye(2), np.linspace(0, 1, 5), np.arange(1, 10, 3), np.full((2, 2), 7.0))
print(x[:, 1], x[0, ::-1], x[..., 0], x[[1, 0]], x[np.array([0, 1]), np.array([2, 0])])
x[0, 0] = 9.0
x[:, 1] += 1.0
print(x, len(x))
y = x.copy()
y[0] = 0.0
print(x[0], y[0])
print(np.array([1, 2]) / 2, np.array([7, -7]) // 2, np.array([7, -7]) % 3, np.array([2, 3]) ** 2)
print([1, 2] + np.array([1.0, 2.0]), 2 - np.array([1, 2]))
for row in x:
    print(row.sum())
print(f"{x.mean():.3f}", float(x[0, 0]), int(np.array(7.9)))
