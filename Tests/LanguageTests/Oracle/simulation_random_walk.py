import random

random.seed(7)
position, path = 0, [0]
for step in range(50):
    position += random.choice([-1, 1])
    path.append(position)
print(path)
print(min(path), max(path), path.count(0), path[-1])
low = min(path)
for height in range(max(path), low - 1, -1):
    print("".join("*" if p == height else " " for p in path[:40]).rstrip() or ".")
returns = [i for i in range(1, len(path)) if path[i] == 0]
gaps = [b - a for a, b in zip([0] + returns, returns)]
print(returns, gaps)
