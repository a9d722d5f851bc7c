print([x * x for x in range(5)], [x for x in range(20) if x % 2 if x % 3], {x % 3 for x in range(7)}, {x: -x for x in range(3)})
print([(x, y) for x in range(3) for y in range(x)], [[y for y in range(x)] for x in range(3)], [c.upper() for c in 'abc'])
print(sum(x for x in range(10)), max(len(w) for w in ['a', 'bbb']), any(x == 2 for x in range(5)), all(x < 5 for x in range(5)), sorted(-x for x in range(3)), ','.join(str(x) for x in range(3)))
print(list(x for x in range(3)), tuple(x for x in range(2)), set(x % 2 for x in range(4)), dict((x, x * 2) for x in range(2)))
def trace(n):
    print('trace', n)
    return n
print(any(trace(n) > 1 for n in range(5)))
x = 10
print([x for x in range(3)], x, [y + x for y in range(2)])
rows = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in rows] for i in range(3)], [v for row in rows for v in row if v % 2 == 0], list(zip([1, 2], [3, 4])), [a * b for a, b in zip([1, 2], [3, 4])])
print([i for i in [j for j in range(4)] if i], {a: b for a, b in [('k', 1)]}, [(lambda: i)() for i in range(3)], [f'{i}' for i in range(2)])
print([x if x > 1 else -x for x in range(4)], [not x for x in [0, 1]], [(i, j) for i, j in enumerate('ab')])
