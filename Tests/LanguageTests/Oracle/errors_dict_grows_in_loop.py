stock = {"a": 1, "b": 2}
for item in list(stock):
    stock[item + item] = 0
print(stock)
for item in stock:
    stock[item + "!"] = 0
