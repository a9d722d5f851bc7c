value = 3.14159
print(f"{value:.2f}", f"{str(value):>10}", f"{'x':^3}")
print(f"{str(value):.2f}")
