import numpy as np
np.random.seed(0)
a = np.random.normal([0, 0], 0.5, (20, 2))
b = np.random.normal(loc=[3, 3], scale=0.5, size=(20, 2))
x = np.vstack([a, b])
centers = x[[0, -1]].copy()
for step in range(5):
    d = np.sqrt(((x[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2))
    labels = d.argmin(axis=1)
    centers = np.array([x[labels == k].mean(axis=0) for k in range(2)])
print(centers.round(3), np.bincount(labels), labels[:5], labels[-5:])
print(x.shape, d.shape, np.linalg.norm(centers[0] - centers[1]).round(3))
