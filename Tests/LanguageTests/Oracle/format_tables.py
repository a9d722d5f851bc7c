rows = [("alpha", 1, 0.5), ("β", 22, 12.25), ("中文", 333, 1234.5)]
for name, count, value in rows:
    print(f"|{name:<8}|{count:>5}|{value:>10.2f}|{value:<10.1e}|{name:^8}|")
print(f"{'name':=^30}")
columns = [max(len(str(row[i])) for row in rows) for i in range(3)]
print(columns)
for row in rows:
    print("  ".join(str(cell).ljust(width) for cell, width in zip(row, columns)) + "|")
for row in rows:
    print(" ".join("{:>{}}".format(str(cell), width + 2) for cell, width in zip(row, columns)))
print("+".join("-" * w for w in columns), "\t".join(["a", "b"]).expandtabs(4))
total = sum(row[2] for row in rows)
print(f"{'total':<14}{total:>10,.2f}", f"{total:>+12.3f}", f"{total:012.1f}", sep="\n")
print("done", end=".\n")
