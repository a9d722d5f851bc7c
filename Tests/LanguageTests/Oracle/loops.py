for i in range(5):
    if i == 3:
        break
else:
    print('never')
for i in range(2):
    pass
else:
    print('done', i)
n = 0
while n < 10:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
    print(n)
else:
    print('no')
while n > 6:
    n -= 1
else:
    print('else', n)
for i in range(3):
    for j in range(3):
        if j == i:
            break
        print(i, j)
    else:
        print('inner done')
total = 0
for x in [1, 2, 3]: total += x
print(total)
for c in 'ab': print(c, end=' ')
print()
print('a', 'b', sep='-', end='!\n')
for k in {'x': 1}: print(k)
xs = [1, 2, 3]
for x in xs:
    if len(xs) < 6:
        xs.append(x * 10)
print(xs)
for x in []:
    pass
else:
    print('empty else')
for i, c in enumerate('abc', start=1):
    print(i, c)
for a, b, c in zip([1, 2, 3], 'xy', (True, None)):
    print(a, b, c)
print(list(zip()), list(zip([1])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, '', 'a'])), list(filter(lambda v: v > 1, [1, 2, 3])))
def find(xs, wanted):
    for i, x in enumerate(xs):
        while True:
            if x == wanted:
                return i
            break
    return -1
print(find('hello', 'l'), find('hello', 'z'))
