for x in [0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e20 / 3e5, 0.49999999999999994]:
    print(x, round(x))
for x in [2.675, 1.005, 0.125, 0.375, 1234.5678, -2.5, 1e-10]:
    print(round(x, 0), round(x, 1), round(x, 2), round(x, 3), round(x, -1), round(x, -2), round(x, -4))
print(round(15, -1), round(25, -1), round(-15, -1), round(-25, -1), round(149, -2), round(150, -2), round(250, -2), round(7), round(7, 2))
print(round(True), round(5e-324, 3), round(1.7976931348623157e308, 2), round(123456789.987654321, 5))
print(round(float('inf'), 2), round(-0.0), round(-0.4, 0), round(0.5, None))
