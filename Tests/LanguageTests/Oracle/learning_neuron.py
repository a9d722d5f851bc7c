import math

def sigmoid(z):
    return 1 / (1 + math.exp(-z))

x, target = 2.0, 1.0
w, b, rate = 0.5, 0.1, 0.5
for step in range(6):
    z = w * x + b
    y = sigmoid(z)
    loss = (y - target) ** 2
    slope = 2 * (y - target) * y * (1 - y)
    print(f"{step}: w={w:.4f} b={b:.4f} y={y:.6f} loss={loss:.3e}")
    w -= rate * slope * x
    b -= rate * slope
print(w, b)
h = 1e-6
numeric = ((sigmoid((w + h) * x + b) - target) ** 2 - (sigmoid((w - h) * x + b) - target) ** 2) / (2 * h)
y = sigmoid(w * x + b)
exact = 2 * (y - target) * y * (1 - y) * x
print(abs(numeric - exact) < 1e-8, f"{exact:.8f}")
print([round(sigmoid(v), 4) for v in (-100, -1, 0, 1, 100)])
