import numpy as np
scores = np.array([0.91, 0.15, 0.62, 0.48, 0.77, 0.33])
labels = np.array([1, 0, 1, 1, 0, 0])
for t in [0.3, 0.5, 0.7]:
    pred = (scores >= t).astype(int)
    tp = int(((pred == 1) & (labels == 1)).sum())
    fp = int(((pred == 1) & (labels == 0)).sum())
    fn = ((pred == 0) & (labels == 1)).sum()
    print(f"t={t} acc={np.mean(pred == labels):.3f} tp={tp} fp={fp} fn={fn} prec={tp / (tp + fp):.2f}")
order = np.argsort(scores)[::-1]
print(order, scores[order], labels[order])
for rank, i in enumerate(order, 1):
    print(rank, i, scores[i], labels[i])
counts = {int(v): int((labels == v).sum()) for v in np.unique(labels)}
print(counts, labels.tolist(), {"a": scores[0]}, [scores[1]])
