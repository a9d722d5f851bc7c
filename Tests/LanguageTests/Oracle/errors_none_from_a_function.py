def add_tax(price):
    taxed = price * 1.19

net = 100
print(add_tax(net))
print(net + add_tax(net))
