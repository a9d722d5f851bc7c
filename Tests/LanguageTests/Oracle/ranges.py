print(range(5), range(1, 5), range(0, 10, 3), list(range(5, 0, -2)), list(range(0)), len(range(10 ** 18)), range(10 ** 18)[5], range(10 ** 18)[-1])
r = range(0, 100, 7)
print(r[3], r[-1], r[2:5], r[::-1], 14 in r, 15 in r, r.index(21), r.count(7), len(r), r.start, r.stop, r.step, 14.0 in r, 'a' in r, list(reversed(r))[:3])
print(range(3) == range(0, 3, 1), list(range(-3, 3)), sum(range(101)), max(range(5)), tuple(range(2)), bool(range(0)), sorted(range(3), reverse=True), range(5, 0)[:], range(10)[2:8:2], range(0, -10, -3)[1:])
for i in range(3):
    i = 10
    print(i)
print(10 ** 17 in range(10 ** 18), -1 in range(10 ** 18), list(zip(range(3), range(10, 0, -4))))
