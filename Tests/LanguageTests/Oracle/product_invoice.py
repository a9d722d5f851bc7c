items = [("Licence", 3, 49.0), ("Support", 1, 120.5), ("Training day", 2, 799.99)]
width = 40
print("=" * width)
print(f"{'INVOICE':^{width}}")
print("=" * width)
total = 0
for name, amount, price in items:
    line = amount * price
    total += line
    print(f"{amount:>3} x {name:<18}{line:>{width - 24},.2f}")
print("-" * width)
tax = round(total * 0.19, 2)
for label, value in [("Net", total), ("Tax 19 %", tax), ("Total", total + tax)]:
    print(f"{label:<20}{value:>{width - 20},.2f}")
print(repr(total), repr(tax), repr(total + tax), round(total + tax), int(total))
print("{:>10}|{:<10}|{:^10}|{:*^10}".format("right", "left", "mid", "star"))
print("%-12s%8.2f%%" % ("discount", 12.5))
