data = [('b', 2), ('a', 2), ('c', 1), ('d', 1)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True), sorted(data, key=lambda p: (p[1], p[0])))
print(sorted([3, 1.5, True, -2]), sorted(['B', 'a', 'C'], key=str.lower), sorted('hello world'), sorted({3: 'c', 1: 'a'}), sorted([[2, 1], [1, 5], [1]]))
xs = [5, 2, 9, 1]
ys = sorted(xs)
xs.sort(key=lambda v: -v)
print(xs, ys, sorted(range(10), key=lambda v: v % 3), sorted([]), sorted([1]), sorted([2, 1]), sorted(range(20), key=lambda v: (v * 7) % 11))
print(sorted(['10', '9', '2'], key=int), sorted([None, None], key=lambda v: 0), max([(1, 2), (1, 3)]), sorted([-0.0, 0.0, -1.0]))
xs.sort(reverse=True); print(xs)
