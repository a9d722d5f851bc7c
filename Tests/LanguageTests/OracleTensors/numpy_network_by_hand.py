import numpy as np

x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = np.array([[0.0], [1.0], [1.0], [0.0]])
w1 = np.array([[0.5, -0.6, 0.3], [0.4, 0.7, -0.8]])
b1 = np.zeros(3)
w2 = np.array([[0.9], [-0.7], [0.6]])
b2 = np.zeros(1)

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

for step in range(20):
    h = np.tanh(x @ w1 + b1)
    p = sigmoid(h @ w2 + b2)
    loss = -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
    dz = (p - y) / len(x)
    dw2, db2 = h.T @ dz, dz.sum(axis=0)
    dh = dz @ w2.T * (1 - h ** 2)
    dw1, db1 = x.T @ dh, dh.sum(axis=0)
    w1 -= 1.0 * dw1
    b1 -= 1.0 * db1
    w2 -= 1.0 * dw2
    b2 -= 1.0 * db2
    if step % 5 == 0:
        print(f"{step:2d} {loss:.5f} {np.abs(dw1).max():.5f}")
print(w1.round(4), b2.round(4), p.round(3).ravel(), dw1.shape, db1.shape)
