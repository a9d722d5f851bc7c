def compose(f, g):
    return lambda x: f(g(x))

def twice(f):
    return compose(f, f)

def make_counter(start=0):
    state = {"n": start}
    def step(by=1):
        state["n"] += by
        return state["n"]
    return step

add3 = lambda n: n + 3
print(compose(str, add3)(4), twice(add3)(0), twice(twice(add3))(0), compose(len, str.split)("a b c"))
c, d = make_counter(), make_counter(10)
print(c(), c(), d(5), c(by=10), d())
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5, 6])), list(filter(None, [0, 1, "", "a"])), list(map(str.upper, "abc")), sum(map(int, "1234")))
def reduce(f, values, start):
    for v in values:
        start = f(start, v)
    return start
print(reduce(lambda a, b: a * b, range(1, 6), 1), reduce(lambda a, b: a + [b], "ab", []), reduce(max, [3, 9, 2], 0))
table = {"double": lambda n: 2 * n, "square": lambda n: n ** 2, "negate": lambda n: -n}
for name, f in table.items():
    print(name, [f(n) for n in range(4)], end="; ")
print(sorted(table, key=lambda name: table[name](3)))
cache = {}
def fib(n):
    if n in cache:
        return cache[n]
    cache[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return cache[n]
print(fib(80), len(cache), [fib(n) for n in range(10)])
def curry(a):
    def with_b(b):
        def with_c(c):
            return (a, b, c)
        return with_c
    return with_b
print(curry(1)(2)(3), [curry(i)(i + 1)(0) for i in range(2)])
