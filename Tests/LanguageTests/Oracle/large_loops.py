total = 0
for i in range(200000):
    if i % 3 == 0 or i % 5 == 0:
        total += i
print(total)
def work(n):
    s = 0
    i = 0
    while i < n:
        s = (s * 31 + i) % 1000003
        i += 1
    return s
print(work(100000))
xs = [i * i % 97 for i in range(1000)]
print(sum(xs), len(set(xs)), sorted(set(xs))[:5])
d = {}
for i in range(5000):
    d[i % 100] = d.get(i % 100, 0) + i
print(len(d), d[7], sum(d.values()))
s = ''
for i in range(1000):
    s += str(i % 10)
print(len(s), s[:20], s.count('7'))
