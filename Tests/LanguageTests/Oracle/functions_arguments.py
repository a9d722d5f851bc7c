def f(a, b=2, c=3):
    return a, b, c

print(f(1), f(1, 5), f(1, c=9), f(c=1, a=2), f(b=1, a=0), f(1, 2, 3))
y = 1
def default(v=y):
    return v
y = 2
print(default(), default(5), default(v=y))
def remember(v, acc=[]):
    acc.append(v)
    return acc
print(remember(1), remember(2), remember(3, []), remember(4))
def fresh(v, acc=None):
    if acc is None:
        acc = []
    acc.append(v)
    return acc
print(fresh(1), fresh(2), fresh(3, [0]))
order = []
def note(n):
    order.append(n)
    return n
print(f(note(1), c=note(2), b=note(3)), order)
def nothing(): pass
def early(n):
    """Says the sign."""
    if n > 0: return "positive"
    elif n == 0: return
    return "negative"
print(nothing(), early(1), early(0), early(-1), early.__doc__, early.__name__)
def swap(pair):
    pair[0], pair[1] = pair[1], pair[0]
q = [1, 2]
print(swap(q), q, (lambda a, b=2: a * b)(3), (lambda: (1, 2))(), (lambda x: (lambda y: x + y))(1)(2))
print(callable(f), callable(3), callable(len), f is f, [g(-2) for g in (abs, str, float, lambda v: v * v)])
