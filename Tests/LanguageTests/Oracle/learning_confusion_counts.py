actual = [1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 0]
predicted = [1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1]
counts = {(a, p): 0 for a in (0, 1) for p in (0, 1)}
for pair in zip(actual, predicted):
    counts[pair] += 1
print(counts)
tp, fp, fn, tn = counts[1, 1], counts[0, 1], counts[1, 0], counts[0, 0]
accuracy = (tp + tn) / len(actual)
precision, recall = tp / (tp + fp), tp / (tp + fn)
f1 = 2 * precision * recall / (precision + recall)
for name, value in [("accuracy", accuracy), ("precision", precision), ("recall", recall), ("f1", f1)]:
    print(f"{name:<10}{value:.4f} {value!r}")
print("          predicted 0  predicted 1")
for a in (0, 1):
    print(f"actual {a}: " + "".join(f"{counts[a, p]:>13}" for p in (0, 1)))
scores = [0.9, 0.2, 0.4, 0.8, 0.3, 0.7, 0.6, 0.1, 0.95, 0.35, 0.65, 0.55]
for threshold in [0.25, 0.5, 0.75]:
    guess = [int(s >= threshold) for s in scores]
    hits = sum(a == g == 1 for a, g in zip(actual, guess))
    print(threshold, sum(guess), hits, f"{hits / sum(guess):.3f}", f"{hits / sum(actual):.3f}")
