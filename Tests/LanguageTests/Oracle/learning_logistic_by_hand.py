import math

data = [((0.5, 1.0), 0), ((1.0, 0.2), 0), ((1.5, 1.2), 0), ((3.0, 2.5), 1), ((2.7, 3.1), 1), ((3.5, 2.0), 1)]
weights, bias = [0.0, 0.0], 0.0

def predict(point):
    z = sum(w * v for w, v in zip(weights, point)) + bias
    return 1 / (1 + math.exp(-z))

for epoch in range(200):
    for point, label in data:
        error = predict(point) - label
        weights = [w - 0.1 * error * v for w, v in zip(weights, point)]
        bias = bias - 0.1 * error
print([f"{w:.6f}" for w in weights], f"{bias:.6f}")
probabilities = [predict(p) for p, _ in data]
print([round(p, 4) for p in probabilities])
loss = -sum(math.log(p) if label else math.log(1 - p) for p, (_, label) in zip(probabilities, data)) / len(data)
print(f"cross entropy {loss:.8f}")
guesses = [int(p >= 0.5) for p in probabilities]
print(guesses, sum(g == label for g, (_, label) in zip(guesses, data)), predict((2.0, 2.0)) > 0.5)
