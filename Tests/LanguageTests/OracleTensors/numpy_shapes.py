import numpy as np

x = np.arange(24)
m = x.reshape(2, 3, 4)
print(m.shape, m.ndim, m.size, len(m), m.T.shape, m.reshape(6, -1).shape, m.reshape(-1, 8)[0], m.transpose(2, 0, 1).shape, m.swapaxes(0, 2).shape)
print(m[0, 1, 2], m[1], m[:, 0], m[..., -1], m[:, :, ::2].shape, m[0][1][2], m[1, :, [0, 2]].shape, m[None].shape, m[:, None, 0].shape)
a, b = np.array([1, 2, 3]), np.array([4, 5, 6])
print(np.concatenate([a, b]), np.stack([a, b]), np.stack([a, b], axis=1), np.vstack([a, b]), np.hstack([a, b]), np.column_stack([a, b]), np.concatenate([m, m], axis=2).shape)
print(np.expand_dims(a, 0), np.expand_dims(a, 1).shape, np.squeeze(np.ones((1, 3, 1))).shape, np.ravel([[1, 2], [3, 4]]), m.flatten()[:5], np.tile(a, 2), np.tile([[1, 2]], (2, 2)), np.repeat(a, 2), np.repeat([[1, 2], [3, 4]], 2, axis=0))
print(np.split(np.arange(6), 3), np.split(np.arange(6), [1, 4]), np.flip(a), np.roll(a, 1), np.eye(2), np.identity(2), np.diag([1, 2]), np.diag([[1, 2], [3, 4]]), np.tril(np.ones((3, 3))), np.triu([[1, 2], [3, 4]]))
view = x[2:6]
view[0] = 99
copy = x[2:6].copy()
copy[0] = 0
print(x[:8], copy, view, m[0, 0], x.reshape(4, 6)[0, 2])
print(np.zeros((0, 3)).shape, np.array([]).size, np.zeros(3).tolist(), np.ones((2, 2), dtype=int), np.full((1, 2), 0.5), np.zeros_like(m[0]), np.full_like(a, 7))
x.reshape(5, 5)
