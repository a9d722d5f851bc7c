counts = {}
counts[(1, 2)] = 1
counts["a", "b"] = 2
print(counts)
counts[[1, 2]] = 3
