import numpy as np

np.random.seed(0)
print(np.random.rand(3), np.random.randn(2, 2), np.random.randint(0, 10, 5), np.random.permutation(5), np.random.normal(5, 2, 3), np.random.uniform(-1, 1, (2, 2)))
print(np.random.random(3), np.random.randint(5), np.random.rand(), np.random.standard_normal(2), np.random.random_sample((1, 2)), np.random.randint(1, 7, size=(2, 3)))
np.random.seed(1)
print(np.random.choice([10, 20, 30], 6), np.random.choice(5, 3, replace=False), np.random.choice(4), np.random.choice([1, 2, 3], size=5, p=[0.1, 0.2, 0.7]), np.random.choice(3, (2, 2)))
x = np.arange(10)
np.random.shuffle(x)
print(x, np.random.permutation(np.array([[1, 2], [3, 4], [5, 6]])))
np.random.seed(42)
clicks = np.random.rand(1000) < 0.12
print(clicks.sum(), clicks.mean(), clicks[:10])
heights = np.random.normal(170, 8, 200)
print(round(heights.mean(), 2), round(heights.std(), 2), np.percentile(heights, [5, 50, 95]).round(1), (heights > 180).sum())
order = np.random.permutation(8)
train, test = order[:6], order[6:]
print(train, test, np.sort(order), len(np.unique(order)))
