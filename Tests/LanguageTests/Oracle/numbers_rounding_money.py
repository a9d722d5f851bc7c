for x in [0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 0.375, 1e20 / 1e5, 1234.5678]:
    print(x, round(x), round(x, 1), round(x, 2), f"{x:.0f} {x:.1f} {x:.2f}", int(x))
print(round(1234567, -3), round(15, -1), round(25, -1), round(-15, -1), round(5, 2), round(5.0), round(True), round(12345.6789, -2))
print(type(round(2.0)), type(round(2.0, 0)), type(round(2, 5)), round(2.5, None), round(1e300, 2), round(-0.4), round(-0.04, 1))
prices = [0.1, 0.2, 0.3, 19.99, 5.005]
print(sum(prices), round(sum(prices), 2), [round(p * 1.19, 2) for p in prices], sum(round(p, 1) for p in prices))
cents = [int(round(p * 100)) for p in prices]
print(cents, sum(cents) / 100, abs(sum(cents) / 100 - sum(prices)) < 0.005)
print(min(3, 1.0, True), max(1, 1.0), max(1.0, 1), min([2, 1.5, -0.0, 0]), abs(-0.0), abs(-7), abs(True), sum([0.1] * 10))
