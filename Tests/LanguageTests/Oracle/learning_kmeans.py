points = [1.0, 1.5, 1.2, 8.0, 8.4, 7.9, 20.1, 19.5]
centres = [0.0, 5.0, 10.0]
for turn in range(10):
    groups = [[] for _ in centres]
    for p in points:
        nearest = min(range(len(centres)), key=lambda i: abs(p - centres[i]))
        groups[nearest].append(p)
    moved = [sum(g) / len(g) if g else c for g, c in zip(groups, centres)]
    print(turn, [round(c, 3) for c in moved], [len(g) for g in groups])
    if moved == centres:
        break
    centres = moved
spread = sum(min((p - c) ** 2 for c in centres) for p in points)
print(groups, f"{spread:.5f}")
