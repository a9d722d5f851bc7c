x = list(range(6))
x[1:3] = ["a"]
print(x)
x[::2] = [0, 0, 0]
print(x)
x[::2] = [1]
