for text in ["12", " 12 ", "-12", "+5", "1_000", "１２", "007", "\n3\t"]:
    print(repr(text), int(text), float(text))
print(int("0x1f", 16), int("1f", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int("-101", 2), int("FF", 16), int("0", 0))
for text in ["1e3", " 1.5 ", "1_0.5", "inf", "-Infinity", "nan", ".5", "5.", "1E-2", "-0", "1e400", "1e-400"]:
    print(repr(text), float(text))
print(bin(10), oct(8), hex(255), bin(-5), hex(-255), bin(0), str(255), int(str(255)), float("3") + 1, int(float("3.7")))
row = "Ann,34,1.75".split(",")
name, age, height = row[0], int(row[1]), float(row[2])
print(name, age + 1, height * 100, [part.isdigit() for part in row], "3.5".replace(".", "").isdigit())
