stock = {"apple": 5, "pear": 2, "plum": 0}
orders = [("apple", 3), ("pear", 4), ("fig", 1), ("apple", 2), ("plum", 1)]
refused = []
for item, amount in orders:
    if item not in stock:
        refused.append((item, "unknown"))
    elif stock[item] < amount:
        refused.append((item, f"only {stock[item]}"))
    else:
        stock[item] -= amount
print(stock, refused)
stock |= {"fig": 7, "pear": stock["pear"] + 10}
print(stock, list(stock), stock.pop("plum"), stock.pop("kiwi", "none"))
del stock["fig"]
print(stock, len(stock), "fig" in stock, stock.get("fig"), sorted(stock.items(), reverse=True))
empty = [item for item, n in stock.items() if not n]
print(empty, {n: item for item, n in stock.items()})
copy = stock.copy()
copy["apple"] = 99
print(stock["apple"], copy["apple"], stock == copy, stock != copy, copy.popitem())
copy.update(apple=1, kiwi=2)
copy.update([("melon", 3)])
print(copy, copy.setdefault("kiwi", 50), copy.setdefault("lime"), copy)
copy.clear()
print(copy, bool(copy), not copy)
