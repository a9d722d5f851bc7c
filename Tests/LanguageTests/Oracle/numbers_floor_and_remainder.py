for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, divmod(a, b), a / b, a == a // b * b + a % b)
for a in (7.5, -7.5, 0.0, -0.0, 1e-20):
    for b in (2.0, -2.0, 0.3, -0.3):
        print(a, b, a // b, a % b, divmod(a, b))
inf = float("inf")
print(5 % inf, -5 % inf, 5 // inf, -5 // inf, 5.0 % -inf, 1e308 // 1e-5)
print(True // 2, True % 2, 7 // 1.0, 7 % 2.5, -1 // 10 ** 9, -1 % 10 ** 9)
print(-7 // 2 * 2 + -7 % 2, -(7 // 2), 7 // -2, -7 // -2, (-7) % 5, -7 % 5, -(7 % 5))
hours, rest = divmod(98765, 3600)
print(hours, rest, divmod(rest, 60), [n % 7 for n in range(-5, 5)], [n // 3 for n in range(-5, 5)])
