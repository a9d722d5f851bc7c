import numpy as np

x = np.zeros(2)
print(x.shape, x.size)
x.push(3)
