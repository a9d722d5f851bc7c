a = [[1, 2], [3]]
b = a[:]
b[0].append(9)
b.append(4)
print(a, b, a[0] is b[0])
c = [list(row) for row in a]
c[0][0] = 'x'
print(a, c)
def modify(xs):
    xs[0] = 'changed'
    xs = ['new']
    return xs
d = [1]
print(modify(d), d)
e = {'k': d}
f = dict(e)
f['k'].append(2)
print(e, d is f['k'])
t = ([],)
t[0].append(1)
print(t)
