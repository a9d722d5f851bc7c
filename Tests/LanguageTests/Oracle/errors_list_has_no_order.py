mixed = [3, 1, 2]
print(sorted(mixed), max(mixed))
mixed.append("4")
print(len(mixed), mixed.count(3))
print(sorted(mixed))
