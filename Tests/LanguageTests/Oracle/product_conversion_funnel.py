steps = ["visited", "signed up", "activated", "paid"]
counts = [12480, 3120, 1404, 211]
print(f"{'step':<12}{'users':>8}{'of all':>9}{'of last':>9}")
previous = counts[0]
for step, count in zip(steps, counts):
    print(f"{step:<12}{count:>8,}{count / counts[0]:>9.1%}{count / previous:>9.1%}")
    previous = count
drops = [(steps[i + 1], counts[i] - counts[i + 1]) for i in range(len(counts) - 1)]
worst = max(drops, key=lambda d: d[1])
print(f"largest drop: {worst[0]!r} loses {worst[1]:,}")
rates = {s: round(b / a, 4) for s, a, b in zip(steps[1:], counts, counts[1:])}
print(rates)
print(min(rates, key=rates.get), max(rates.values()))
