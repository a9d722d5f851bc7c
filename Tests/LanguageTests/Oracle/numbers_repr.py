for x in [0.0, -0.0, 1.0, 1e15, 1e16, 123456789012345678.0, 1e22, 1e23, 0.1 + 0.2, 1 / 3, 1e-4, 1e-5, 0.00012345]:
    print(x, repr(x), str(x), f"{x}", [x])
for x in [5e-324, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 2 ** 0.5, 12345.678e10, 2.5e-8]:
    print(x, (x,), {x: x} if x == x else "nan", -x)
print(1_000_000, 0xFF, 0o17, 0b1010, 1E3, 1_0.0_1, .5, 5., 00, 1e+5)
print(100.0, 1e2, 1e1, 12345678.9, 1e7, 123456.0e5, 9007199254740993, 9007199254740993.0)
print(int(1e15), int(-2.999), int(2.999), float(10 ** 15), float(9223372036854775807))
print(3 == 3.0, hash(3) == hash(3.0), 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 0.1 + 0.2 == 0.3)
print(True + True, True * 3.5, -True, ~True, True / 2, sum([True, False, True]), int(True), str(True))
