import numpy as np

x = np.arange(6).reshape(2, 3)
print(x[-1, -1], x[1, 0:10])
print(x[2, 0])
