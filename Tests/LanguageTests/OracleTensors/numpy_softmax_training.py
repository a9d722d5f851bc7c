import numpy as np
np.random.seed(1)
X = np.random.randn(60, 2)
y = (X[:, 0] + X[:, 1] > 0).astype(int)
W = np.zeros((2, 2))
b = np.zeros(2)
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
Y = np.eye(2)[y]
for epoch in range(100):
    P = softmax(X @ W + b)
    loss = -np.mean(np.sum(Y * np.log(P + 1e-12), axis=1))
    G = (P - Y) / len(X)
    W -= 1.0 * (X.T @ G)
    b -= 1.0 * G.sum(axis=0)
    if epoch % 25 == 0:
        print(epoch, round(float(loss), 5))
pred = np.argmax(X @ W + b, axis=1)
print((pred == y).mean(), W.round(3), b.round(4))
print([[int(np.sum((y == i) & (pred == j))) for j in range(2)] for i in range(2)])
