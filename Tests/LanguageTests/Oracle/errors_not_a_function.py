rate = 0.5
print(rate * (1 + rate))
print(rate (1 + rate))
