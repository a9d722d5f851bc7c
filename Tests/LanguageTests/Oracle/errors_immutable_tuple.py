point = (1, 2)
moved = (point[0] + 1,) + point[1:]
print(moved, point)
point[0] = 5
