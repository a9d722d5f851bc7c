import math
x = 1.5
for _ in range(9):
    x = x * x
print(x, math.exp(700), x * 1e300)
print(math.exp(x))
