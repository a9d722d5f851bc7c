def counter():
    state = [0]
    def step(by=1):
        state[0] += by
        return state[0]
    return step
a, b = counter(), counter()
print(a(), a(), b(), a(5))
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])
hs = []
for i in range(3):
    def h():
        return i
    hs.append(h)
print([h() for h in hs], i)
def late():
    def show():
        return value
    value = 1
    first = show()
    value = 2
    return first, show()
print(late())
def nest(a):
    def middle(b):
        def inner(c):
            return a, b, c
        return inner
    return middle
print(nest(1)(2)(3))
def adders(n):
    return [lambda x, k=k: x + k for k in range(n)]
print([f(10) for f in adders(3)])
def param(x):
    f = lambda: x
    x = x + 1
    return f()
print(param(1))
def loop():
    out = []
    for k in range(3):
        out.append(lambda: k)
    return [f() for f in out]
print(loop())
x = 'global'
def scopes():
    ys = [x for x in range(3)]
    return x, ys
print(scopes(), [x for x in 'ab'], x)
def matrix(n):
    return [[(i, j) for j in range(n) if j != i] for i in range(n)]
print(matrix(3))
def gen(n):
    k = 10
    return sum(i * k for i in range(n)), list(i + j for i in range(2) for j in range(i + 1))
print(gen(4))
def rec():
    def go(n):
        return n if n == 0 else go(n - 1) + 1
    return go(50)
print(rec())
def both(a, b):
    def swap():
        return b, a
    a = a * 2
    return swap()
print(both(1, 2))
print((lambda n: (lambda f: f(f, n))(lambda s, k: 1 if k == 0 else k * s(s, k - 1)))(10))
def make():
    fs = {}
    for name in ['x', 'y']:
        fs[name] = (lambda name: lambda: name)(name)
    return [fs[k]() for k in fs]
print(make())
z = [y for x in [[1, 2], [3]] for y in x if y != 2]
print(z, {k: [k] * v for k, v in {'a': 2}.items()}, [a + b for a, b in [(1, 2), (3, 4)]])
