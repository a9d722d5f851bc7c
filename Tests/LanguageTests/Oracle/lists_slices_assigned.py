x = list(range(10))
print(x[2:5], x[:3], x[7:], x[::3], x[::-1], x[-3:], x[5:2], x[8:2:-2], x[-1:-4:-1], x[100:], x[:-100], x[::-3])
x[2:4] = ["a", "b", "c"]
print(x)
x[::2] = [0] * len(x[::2])
print(x)
x[1:1] = [9, 9]
print(x)
x[:] = [1, 2, 3]
x[5:] = [4]
print(x)
x[1:3] = []
x[0:2] = "xy"
x[:0] = (7, 8)
print(x)
del x[0]
del x[-1]
print(x)
x = list(range(10))
del x[::2]
print(x)
del x[1:3]
print(x)
x[-1], x[0] = x[0], x[-1]
print(x, x[1:] + x[:1])
x[len(x):] = [100]
x[1:2] *= 2
print(x, sum(x[1:]), x[:1])
grid = [[0] * 3 for _ in range(3)]
for i in range(3):
    grid[i][i] = i + 1
    grid[i][-1 - i] += 5
print(grid, [row[:] for row in grid][1:], [row[1] for row in grid], grid[::-1][0][::-1])
