import math
def distance(a, b):
    return math.sqrt(a * a - b * b)

print(distance(5, 3), (4 - 3) ** 0.5)
print(distance(3, 5))
