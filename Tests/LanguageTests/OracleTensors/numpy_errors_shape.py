import numpy as np

a, b = np.ones((2, 3)), np.ones((2, 3))
print((a @ b.T).shape, (a.T @ b).shape)
print(a @ b)
