x = 10
def read():
    return x
def own():
    x = 5
    return read() + x
print(read(), own(), x)
x = 20
print(read())
def outer():
    x = "outer"
    def inner():
        y = x + "!"
        def deepest():
            return x + y
        return deepest()
    x = "changed"
    return inner()
print(outer())
def shadow(len):
    return len + 1
print(shadow(2), len([1]))
def parameter(x):
    x += 1
    return x
print(parameter(x), x, [x for x in range(3)], x, {x: x for x in "ab"}, x)
for x in range(3):
    pass
print(x, [y for y in [x, x + 1]])
def mutate(items, item):
    items.append(item)
    items = [item]
    return items
basket = []
print(mutate(basket, 1), basket)
def nested():
    total = 0
    def add(v):
        return total + v
    total = 100
    return add(1)
print(nested())
if True:
    made_inside = 5
for i in range(2):
    last = i
print(made_inside, last, i)
def late():
    return defined_later
defined_later = 7
print(late())
match, case, type_, _ = 1, 2, 3, 4
print(match + case + type_ + _)
def rebinding():
    values = [1]
    def grow():
        values.append(len(values) + 1)
        return values
    return grow(), grow()
print(rebinding(), (lambda x=x: x)())
