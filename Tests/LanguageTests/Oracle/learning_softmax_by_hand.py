import math

def softmax(values):
    top = max(values)
    powers = [math.exp(v - top) for v in values]
    total = sum(powers)
    return [p / total for p in powers]

def cross_entropy(probabilities, label):
    return -math.log(probabilities[label])

logits = [2.0, 1.0, 0.1]
p = softmax(logits)
print([f"{v:.6f}" for v in p], round(sum(p), 12), p.index(max(p)))
for label in range(3):
    gradient = [q - (i == label) for i, q in enumerate(p)]
    print(label, f"{cross_entropy(p, label):.6f}", [round(g, 4) for g in gradient])
for temperature in (0.5, 1, 2, 10):
    print(temperature, [round(v, 3) for v in softmax([l / temperature for l in logits])])
print(softmax([1000, 1000]), softmax([-1000.0, 0.0]), softmax([5]))
entropy = -sum(q * math.log2(q) for q in p)
print(f"entropy {entropy:.5f} bits of {math.log2(3):.5f}")
