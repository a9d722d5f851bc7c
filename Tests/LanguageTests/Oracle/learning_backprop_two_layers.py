import math
import random

random.seed(3)
inputs = [(0, 0), (0, 1), (1, 0), (1, 1)]
targets = [0, 1, 1, 0]
w1 = [[random.uniform(-1, 1) for _ in range(2)] for _ in range(3)]
b1 = [0.0] * 3
w2 = [random.uniform(-1, 1) for _ in range(3)]
b2 = 0.0
losses = []
for epoch in range(500):
    total = 0.0
    for (a, b), target in zip(inputs, targets):
        hidden = [math.tanh(w[0] * a + w[1] * b + bias) for w, bias in zip(w1, b1)]
        out = 1 / (1 + math.exp(-(sum(w * h for w, h in zip(w2, hidden)) + b2)))
        total += (out - target) ** 2
        delta = 2 * (out - target) * out * (1 - out)
        for j in range(3):
            back = delta * w2[j] * (1 - hidden[j] ** 2)
            w2[j] -= 0.5 * delta * hidden[j]
            w1[j][0] -= 0.5 * back * a
            w1[j][1] -= 0.5 * back * b
            b1[j] -= 0.5 * back
        b2 -= 0.5 * delta
    losses.append(total)
print(f"{losses[0]:.10f} {losses[99]:.10f} {losses[-1]:.10f}")
for j in range(3):
    print([f"{v:+.8f}" for v in w1[j]], f"{b1[j]:+.8f}", f"{w2[j]:+.8f}")
