import numpy as np

np.random.seed(3)
x = np.random.rand(40, 2)
true = np.array([2.0, -1.0])
y = x @ true + 0.5 + np.random.randn(40) * 0.05
w, b = np.zeros(2), 0.0
for step in range(300):
    error = x @ w + b - y
    w -= 0.5 * 2 * x.T @ error / len(y)
    b -= 0.5 * 2 * error.mean()
    if step % 100 == 0:
        print(step, f"{(error ** 2).mean():.5f}")
print(w.round(3), round(float(b), 3), f"{((x @ w + b - y) ** 2).mean():.6f}")
scaled = (x - x.mean(axis=0)) / x.std(axis=0)
print(np.allclose(scaled.mean(axis=0), 0, atol=1e-5), scaled.std(axis=0).round(4))
predicted = (x @ w + b > 1.0).astype(int)
actual = (y > 1.0).astype(int)
print(predicted[:12], (predicted == actual).mean(), [int(((predicted == i) & (actual == j)).sum()) for i in (0, 1) for j in (0, 1)])
one_hot = np.eye(3)[np.array([0, 2, 1])]
print(one_hot, one_hot.argmax(axis=1))
logits = np.array([[2.0, 1.0, 0.1], [0.5, 2.5, 0.2]])
e = np.exp(logits - logits.max(axis=1, keepdims=True))
p = e / e.sum(axis=1, keepdims=True)
print(p, p.sum(axis=1), -np.log(p[np.arange(2), [0, 1]]).mean())
