z = zip([1, 2], 'ab')
print(list(z), list(z))
m = map(str, [1, 2, 3])
print('2' in m, list(m))
e = enumerate('ab')
for pair in e:
    print(pair)
r = reversed([1, 2, 3])
print(list(r), list(r), list(reversed('abc')), list(reversed(range(3))), list(reversed((1, 2))))
g = (lambda xs: list(x * 2 for x in xs))([1, 2])
print(g, list(zip(range(3), 'abc', [True] * 3)), dict(zip('ab', [1, 2])))
it = filter(lambda x: x % 2, range(10))
for x in it:
    if x > 4:
        break
print(list(it))
print(sum(map(lambda x: x * x, range(4))), max(map(len, ['a', 'bb'])), sorted(map(abs, [-3, 1, -2])), tuple(map(int, '123')), list(map(max, [1, 5], [3, 2])))
a = [1, 2, 3]
it = map(lambda x: x + 1, a)
a.append(4)
print(list(it), min(3, 1, 2), max('a', 'b'), min([5, 3], key=lambda v: -v), max([], default='none'), sum([1.5, 2], 10), min([(1, 'b'), (1, 'a')]))
