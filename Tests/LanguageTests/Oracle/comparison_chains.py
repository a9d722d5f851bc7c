def show(name, value):
    print('seen', name)
    return value

print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 == 2 != 1)
print(show('a', 1) < show('b', 2) < show('c', 3))
print(show('a', 2) < show('b', 1) < show('c', 3))
print(1 < 2 in [2, 3], None is None, 1 is not None, [] is [], not 1 in [1])
print('a' < 'b' <= 'b', 'Z' < 'a', 'abc' < 'abd', '' < 'a', [1, 2] < [1, 3], [1] < [1, 0], (1, 'x') < (1, 'y'))
print([1, 2] == [1, 2.0], (1,) == [1], {1: 2} == {1.0: 2.0}, {1, 2} == {2, 1}, 'a' == 1, None == 0)
print({1} < {1, 2}, {1, 2} <= {1, 2}, {3} > {1}, {1, 2} >= {1})
print([1, [2, 3]] == [1, [2, 3]], [[1], [2]] < [[1], [3]])
print(0 or 'x', '' or [] or 'last', 1 and 2, 0 and 1, None or 0, not [], not 'a')
print(1 if [] else 2, 'yes' if 'x' else 'no', (lambda: 5)() if True else 0)
x = 5
print(1 < x and x < 10 or 'no', not x == 5, -x < 0)
