def price(seats, yearly=False, coupon=None):
    if seats <= 0:
        return 0.0
    tiers = [(10, 12.0), (50, 10.0), (None, 8.5)]
    for limit, each in tiers:
        if limit is None or seats <= limit:
            break
    total = seats * each
    if yearly:
        total *= 10
    if coupon is not None:
        total *= 1 - coupon / 100
    return round(total, 2)

print(price(5), price(10), price(11), price(51), price(0), price(-3))
print(price(5, True), price(5, yearly=True, coupon=15), price(coupon=33, seats=7))
table = [[price(s, y) for y in (False, True)] for s in (1, 10, 100)]
for row in table:
    print("".join(f"{value:>10.2f}" for value in row))
best = min(((price(s) / s, s) for s in range(1, 60)))
print(best)
growth = 1000.0
for year in range(1, 6):
    growth *= 1.07
    print(year, round(growth, 2), f"{growth:.1f}", int(growth), end=" | ")
print()
print(1000 * 1.07 ** 5, growth == 1000 * 1.07 ** 5, abs(growth - 1000 * 1.07 ** 5) < 1e-9)
