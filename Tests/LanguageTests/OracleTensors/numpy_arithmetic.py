import numpy as np

a, b = np.array([3, 1, 2]), np.array([1.5, 2.5, -3.0])
print(a + b, a * 2, a / 2, a // 2, a % 2, a ** 2, -a, abs(b), 10 - a, 2 / b, 2 ** a, b ** 2)
print(a > 1, a == np.array([3, 0, 2]), (a > 1) & (b > 0), (a > 1) | (b > 0), ~(a > 1), a != 3, 2 >= a)
print(np.array([7, -7]) // 2, np.array([7, -7]) % 3, np.array([7.5, -7.5]) // 2, np.array([7.5, -7.5]) % 2)
print(a.dtype, b.dtype, (a + b).dtype, (a > 1).dtype, (a / 1).dtype, (a // 2).dtype, np.array([True]).dtype)
x = np.arange(5)
x += 1
x *= 2
print(x, x.sum() / len(x), x - x.mean(), (x - x.mean()) / x.std())
y = np.array([1.0, 2.0])
y /= 4
y -= 0.5
print(y, [1, 2] + y, y * [2, 3], 1 - y, y + 1 == 1 + y)
print(np.add(1, 2), np.maximum([1, 5], [3, 2]), np.minimum(2, [1, 5]), np.power(2, [1, 2, 3]), np.abs([-1, 2]), np.sign([-2.0, 0.0, 3.0]), np.clip([-1, 5, 2], 0, 3))
print(np.floor([1.5, -1.5]), np.ceil([1.2, -1.2]), np.round([0.5, 1.5, 2.567], 1), np.round(2.567, 2), np.sqrt([4, 9]), np.exp([0, 1]), np.log([1.0, 10.0]), np.square(3))
