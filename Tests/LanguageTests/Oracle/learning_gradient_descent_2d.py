def f(x, y):
    return (x - 1) ** 2 + 10 * (y + 2) ** 2

def gradient(x, y):
    return 2 * (x - 1), 20 * (y + 2)

for rate in (0.01, 0.05, 0.09, 0.11):
    x, y = 5.0, 5.0
    for step in range(30):
        dx, dy = gradient(x, y)
        x, y = x - rate * dx, y - rate * dy
    verdict = "fine" if f(x, y) < 1 else "slow" if f(x, y) < 490 else "diverges"
    print(f"rate {rate:<5} -> ({x:.4f}, {y:.4f}) f = {f(x, y):.4g} {verdict}")
x = y = 5.0
vx = vy = 0.0
for step in range(40):
    dx, dy = gradient(x, y)
    vx, vy = 0.9 * vx - 0.02 * dx, 0.9 * vy - 0.02 * dy
    x, y = x + vx, y + vy
print(x, y, f(x, y))
