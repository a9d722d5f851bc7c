a = b = [1, 2, 3, 4]
del a
print(b)
del b[0], b[-1]
print(b)
d = {'x': 1, 'y': 2}
del d['x']
print(d)
def f():
    x = 1
    del x
    x = 2
    return x
print(f())
x, y = 1, 2
del (x, y)
print(x)
