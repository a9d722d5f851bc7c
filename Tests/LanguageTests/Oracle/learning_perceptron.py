def step(z):
    return 1 if z >= 0 else 0

gates = {
    "and": [((0, 0), 0), ((0, 1), 0), ((1, 0), 0), ((1, 1), 1)],
    "or": [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 1)],
    "xor": [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)],
}
for name, table in gates.items():
    w1 = w2 = b = 0
    for epoch in range(1, 26):
        mistakes = 0
        for (x1, x2), target in table:
            error = target - step(w1 * x1 + w2 * x2 + b)
            if error:
                mistakes += 1
                w1 += error * x1
                w2 += error * x2
                b += error
        if not mistakes:
            print(f"{name:>4}: solved in {epoch} epochs with w=({w1}, {w2}), b={b}")
            break
    else:
        print(f"{name:>4}: no line separates it, {mistakes} mistakes are left")
