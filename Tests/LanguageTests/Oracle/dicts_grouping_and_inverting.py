sales = [("north", "tea", 3), ("south", "tea", 5), ("north", "mug", 2), ("west", "tea", 1), ("north", "tea", 4)]
totals, table = {}, {}
for region, product, n in sales:
    totals[region] = totals.get(region, 0) + n
    table.setdefault(region, {})
    table[region][product] = table[region].get(product, 0) + n
print(totals, table)
print(sorted(totals.items(), key=lambda kv: -kv[1]), max(totals, key=totals.get), sum(totals.values()))
products = sorted({p for _, p, _ in sales})
print("region".ljust(8) + "".join(p.rjust(6) for p in products))
for region, row in table.items():
    print(region.ljust(8) + "".join(str(row.get(p, "-")).rjust(6) for p in products))
inverse = {}
for region, total in totals.items():
    inverse.setdefault(total, []).append(region)
print(inverse, {total: regions[0] for total, regions in inverse.items()}, {v: k for k, v in {"a": 1, "b": 1}.items()})
share = {region: f"{total / sum(totals.values()):.1%}" for region, total in totals.items()}
print(share, [r for r in totals if totals[r] > 4], {r: t for r, t in totals.items() if t % 2})
letters = {}
for letter in "mississippi":
    letters[letter] = letters.get(letter, 0) + 1
print(letters, sorted(letters, key=lambda l: (-letters[l], l)), "".join(l * n for l, n in letters.items()))
config = {"lr": 0.1, "layers": [64, 10]} | {"lr": 0.01}
config["layers"] += [5]
print(config, len(config["layers"]), config.get("seed") is None, [type(v).__name__ for v in config.values()])
