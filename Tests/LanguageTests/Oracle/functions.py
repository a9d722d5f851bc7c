def f(a, b=2, c=3):
    return a, b, c
print(f(1), f(1, 5), f(1, c=7), f(c=1, a=2), f(1, 2, 3))
def acc(x, into=[]):
    into.append(x)
    return into
print(acc(1), acc(2), acc(3, []), acc(4))
def nothing():
    pass
def early(x):
    if x:
        return
    return 5
print(nothing(), early(1), early(0))
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(fact(20), [fact(i) for i in range(6)])
def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a
print([fib(i) for i in range(15)], fib(90))
def even(n):
    return True if n == 0 else odd(n - 1)
def odd(n):
    return False if n == 0 else even(n - 1)
print(even(100), odd(7))
square = lambda x: x * x
print(square(5), (lambda: 'none')(), (lambda a, b=2: a + b)(1))
def compose(f, g):
    return lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
x = 1
def shadow():
    x = 2
    return x
print(shadow(), x)
def reader():
    return x
x = 3
print(reader())

def outer(a):
    def inner(b):
        return a + b
    return inner
print(outer(1)(2), [outer(i)(10) for i in range(3)])
n = 10
def default_at_definition(k=n):
    return k
n = 20
print(default_at_definition())
def doc():
    'says what'
    return 1
print(doc.__name__, doc.__doc__, doc())
def multi(a,
          b,
          c=(1,
             2)):
    return a + b + c[0]
print(multi(1, 2), multi(b=1, a=2, c=[5]))
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)
print(deep(900))
def ack(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))
print(ack(2, 3))
