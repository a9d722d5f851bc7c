import numpy as np

x = np.array([1, 2, 3])
print((x > 1).any(), (x > 1).all())
if x[0] == 1:
    print("one")
if x > 1:
    print("never")
