import numpy as np

np.random.seed(42)
print(np.random.rand(3))
print(np.random.randn(2, 2))
print(np.random.randint(0, 10, 5), np.random.randint(3))
print(np.random.permutation(6))
print(np.random.uniform(1.0, 2.0), np.random.normal(0.0, 2.0, 3))
values = [1, 2, 3, 4, 5]
np.random.shuffle(values)
print(values)
np.random.seed(0)
print(np.random.rand())
