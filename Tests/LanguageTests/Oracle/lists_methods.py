a = [3, 1, 2]
a.append(5)
a.extend([7, 8])
a.insert(0, 0)
a.insert(-1, 99)
a.insert(100, 1)
print(a, len(a), a.index(5), a.count(1), a.index(1, 3))
a.remove(1)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.reverse()
print(a, a.sort(), a)
a.sort(reverse=True)
b = a.copy()
b.clear()
print(a, b, a + b, b * 3, [0] * 3 + [1])
words = ["pear", "fig", "apple", "kiwi", "date"]
words.sort(key=len)
print(words, sorted(words), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[-1], reverse=True))
print(1 in [1, 2], [1] in [[1]], 1.0 in [1], "a" not in ["b"], [1, 2] < [1, 3], [] < [0], [1, [2, 3]] == [1, [2, 3]], [2] > [1, 9])
a = b = []
a.append(1)
c = a[:]
c.append(2)
print(a, b, c, a is b, a is c, a == c[:1])
a += [2]
b = b + [3]
print(a, b, c)
a.append(a)
print(a, len(a), a[2] is a)
