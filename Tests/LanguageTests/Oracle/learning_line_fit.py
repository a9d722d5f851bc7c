xs = [1, 2, 3, 4, 5, 6]
ys = [2.2, 4.1, 6.2, 7.8, 10.1, 12.0]
w, b = 0.0, 0.0
rate = 0.02
history = []
for epoch in range(400):
    dw = db = loss = 0.0
    for x, y in zip(xs, ys):
        error = w * x + b - y
        loss += error ** 2 / len(xs)
        dw += 2 * error * x / len(xs)
        db += 2 * error / len(xs)
    w, b = w - rate * dw, b - rate * db
    history.append(loss)
    if epoch % 80 == 0:
        print(f"epoch {epoch:3d}  loss {loss:10.6f}  w {w:.5f}  b {b:.5f}")
print(w, b, history[-1])
print(all(later <= earlier for earlier, later in zip(history, history[1:])))
mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
print(slope, my - slope * mx, round(abs(w - slope), 4))
residuals = [round(y - (slope * x + my - slope * mx), 10) for x, y in zip(xs, ys)]
print(residuals, 1 - sum(r * r for r in residuals) / sum((y - my) ** 2 for y in ys))
