def train(xs, ys, lr=0.1, steps=50):
    w, b = 0.0, 0.0
    history = []
    for step in range(steps):
        dw = db = loss = 0.0
        for x, y in zip(xs, ys):
            error = w * x + b - y
            loss += error ** 2 / len(xs)
            dw += 2 * error * x / len(xs)
            db += 2 * error / len(xs)
        w -= lr * dw
        b -= lr * db
        history.append(loss)
    return w, b, history
w, b, history = train([0, 1, 2, 3], [1, 3, 5, 7])
print(f'{w:.6f} {b:.6f} {history[0]:.4f} {history[-1]:.8f}')
print(w, b, history[:3])
def relu(z):
    return max(z, 0.0)
def neuron(x, w=0.5, b=0.1):
    return relu(w * x + b)
print(neuron(2.0), (neuron(2.0) - 2.0) ** 2)
confusion = {'tp': 18, 'fp': 42, 'fn': 12, 'tn': 928}
precision = confusion['tp'] / (confusion['tp'] + confusion['fp'])
recall = confusion['tp'] / (confusion['tp'] + confusion['fn'])
print(precision, recall, 2 * precision * recall / (precision + recall), (confusion['tp'] + confusion['tn']) / sum(confusion.values()))
