a = [3, 1, 2]
b = a
b.append(4)
print(a, a is b, a == [3, 1, 2, 4], len(a))
a += [5]
print(a, b)
a = a + [6]
print(a, b)
a.sort()
print(a, a.sort(reverse=True), a, sorted(a), sorted('hello'), sorted([3, 1, 2], reverse=True))
a.insert(1, 'x'); a.insert(-1, 'y'); a.insert(100, 'z'); a.insert(-100, 'w')
print(a, a.index('x'), a.count(5), a.pop(), a.pop(0), a.pop(-2), a)
a.remove('x'); a.reverse(); print(a); a.extend((7, 8)); a.extend('ab'); print(a, a.copy() is a, a.copy() == a)
a.clear(); print(a)
c = list(range(10))
print(c[2:5], c[::3], c[::-1], c[-3:], c[5:2], c[5:2:-1], c[:-1], c[100:], c[-100:3])
c[2:5] = ['a']; print(c); c[::2] = [0] * len(c[::2]); print(c); c[1:1] = [9, 9]; print(c); c[:] = [1, 2, 3]; print(c)
c[1:] = []; print(c); c = list(range(10)); del c[0], c[-1]; print(c); del c[::2]; print(c); del c[1:]; print(c)
c = [1] * 3 + [2] * 2; print(c, c * 2, 2 * c, [[0] * 2] * 2); c *= 2; print(c); c[0] += 10; print(c)
grid = [[0] * 3 for _ in range(2)]; grid[0][1] = 5; print(grid, [row[1] for row in grid])
x = [1]; x.append(x); print(x); y = (1, [2]); y[1].append(3); print(y)
print([1, 2] in [[1, 2], 3], 3 not in [1, 2], max([1, 5, 3]), min('hello'), sum([0.1] * 10), sum([[1], [2]], []), any([0, '']), all([]), any(x > 1 for x in [1, 2]))
words = ['pear', 'fig', 'apple', 'kiwi']
print(sorted(words, key=len), sorted(words, key=lambda w: (-len(w), w)), max(words, key=len), min(words, key=len), sorted([True, 0, 2.5, -1]))
for i in c:
    if i > 5:
        c.remove(i)
print(c)
