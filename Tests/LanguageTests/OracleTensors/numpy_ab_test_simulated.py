import numpy as np
np.random.seed(7)
n = 1000
control = np.random.rand(n) < 0.10
variant = np.random.rand(n) < 0.13
print(control.sum(), variant.sum(), control.mean(), f"{variant.mean():.3f}")
lift = variant.mean() / control.mean() - 1
print(f"lift {lift:.1%}")
p1, p2 = control.mean(), variant.mean()
se = np.sqrt(p1 * (1 - p1) / n + p2 * (1 - p2) / n)
print(f"z = {(p2 - p1) / se:.3f}")
boot = []
for _ in range(200):
    idx = np.random.randint(0, n, n)
    boot.append(variant[idx].mean() - control[idx].mean())
boot = np.array(boot)
print(boot.mean().round(4), np.percentile(boot, [2.5, 97.5]).round(4), (boot > 0).mean())
steps = np.random.choice([-1, 1], size=20)
walk = np.cumsum(steps)
print(steps, walk, walk.max(), walk.argmin())
