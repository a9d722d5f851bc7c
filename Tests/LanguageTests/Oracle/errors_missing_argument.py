def convert(amount, rate):
    return amount * rate

print(convert(10, 1.1), convert(rate=2, amount=3))
print(convert(10))
