x = 5
x += 2; x -= 1; x *= 3; x //= 2; x %= 5; x **= 3; x <<= 2; x >>= 1; x |= 8; x &= 31; x ^= 5
print(x)
y = 1.5
y /= 2; y *= 4; y -= 0.5; y **= 2
print(y)
s = 'a'; s += 'b'; s *= 3; print(s)
xs = ys = [1]
xs += (2, 3); xs *= 2; print(xs, ys, xs is ys)
t = u = (1,)
t += (2,); print(t, u)
d = {'k': 1}; d['k'] += 5; d['k'] *= 2; print(d)
m = [[1, 2], [3, 4]]; m[0][1] += 10; m[1] += [5]; print(m)
def f(a):
    a += [1]
    return a
z = []; f(z); f(z); print(z)
def calls():
    print('index once')
    return 0
v = [10]
v[calls()] += 1
print(v)
n = 3
n += True; n -= 0.5
print(n)
x = [1, 2]
x += 'ab'
print(x)
