def fit(data, epochs=1, rate=0.1):
    return len(data) * epochs * rate

print(fit([1, 2], epochs=3))
print(fit([1, 2], epoch=3))
