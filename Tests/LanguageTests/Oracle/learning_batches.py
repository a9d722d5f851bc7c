data = list(range(23))
size = 5
batches = [data[i:i + size] for i in range(0, len(data), size)]
print(batches, len(batches), -(-len(data) // size), len(data) // size)
for number, batch in enumerate(batches, start=1):
    print(f"batch {number}/{len(batches)}: {batch[0]}..{batch[-1]} ({len(batch)})")
split = int(len(data) * 0.8)
train, test = data[:split], data[split:]
print(len(train), len(test), train[-1], test[0], train + test == data)
folds = [data[k::4] for k in range(4)]
print(folds)
for k in range(4):
    rest = [v for i, fold in enumerate(folds) if i != k for v in fold]
    assert sorted(rest + folds[k]) == data, "every value once"
print([data[-k:] for k in (1, 2)], data[:-20], data[::-6], data[20:100], data[100:])
patience, best, waited = 3, None, 0
for epoch, loss in enumerate([0.9, 0.7, 0.72, 0.71, 0.69, 0.7, 0.71, 0.72, 0.5]):
    if best is None or loss < best:
        best, waited = loss, 0
    else:
        waited += 1
    if waited == patience:
        print(f"stopped after epoch {epoch} with best {best}")
        break
