import numpy as np
ages = [23, 45, 31, 52, 38]
spend = [120.5, 80.0, 99.9, 45.25, 150.0]
x = np.array([ages, spend]).T
print(x.shape, x.mean(axis=0), x.std(axis=0))
z = (x - x.mean(axis=0)) / x.std(axis=0)
print(z.round(4))
mn, mx = x.min(axis=0), x.max(axis=0)
print(((x - mn) / (mx - mn)).round(3))
print(np.corrcoef(x[:, 0], x[:, 1])[0, 1].round(4), np.corrcoef(ages, spend).round(3))
slope = ((x[:, 0] - x[:, 0].mean()) * (x[:, 1] - x[:, 1].mean())).sum() / ((x[:, 0] - x[:, 0].mean()) ** 2).sum()
print(f"slope {slope:.4f}")
print(np.percentile(spend, [25, 50, 75]), np.median(ages), np.mean(spend), np.max(ages), sum(spend) / len(spend), max(spend) - min(spend))
a = np.array(ages)
print(a[a > 30], a[a > 30].mean(), (a > 30).sum(), np.where(a > 30, 1, 0), np.clip(a, 30, 40), a.argsort(), sorted(ages))
