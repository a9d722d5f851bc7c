answers = [10, 9, 8, 10, 3, 7, 9, 6, 0, 10, 8, 9, 5, 10, 7]
groups = {"promoters": 0, "passives": 0, "detractors": 0}
for answer in answers:
    if answer >= 9:
        groups["promoters"] += 1
    elif answer >= 7:
        groups["passives"] += 1
    else:
        groups["detractors"] += 1
n = len(answers)
nps = 100 * (groups["promoters"] - groups["detractors"]) / n
print(groups, f"NPS {nps:+.0f}", round(nps), nps)
for name, count in groups.items():
    bar = "#" * count
    print(f"{name:>10} |{bar:<8}| {count:2d} {100 * count / n:5.1f} %")
mean = sum(answers) / n
variance = sum((a - mean) ** 2 for a in answers) / (n - 1)
ordered = sorted(answers)
median = ordered[n // 2] if n % 2 else (ordered[n // 2 - 1] + ordered[n // 2]) / 2
print(mean, variance, variance ** 0.5, median, ordered[0], ordered[-1])
mode = max(sorted(set(answers)), key=answers.count)
print(mode, answers.count(mode), [answers.index(v) for v in (10, 0)])
