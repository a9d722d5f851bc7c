def best(scores):
    return max(s for s in scores if s > 0)

print(best([1, -2, 5]), max([], default=0))
print(best([-1, -2]))
