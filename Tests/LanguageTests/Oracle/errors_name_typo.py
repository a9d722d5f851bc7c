visitors = [120, 80, 95]
total = 0
for v in visitors:
    total += v
print("total", total)
print("mean", totl / len(visitors))
