print([i for i in range(10) if i % 2 if i > 3], [i * j for i in range(3) for j in range(i)], [[j for j in range(i)] for i in range(3)])
print([(i, j) for i in [1, 2] for j in "ab" if i != 2 or j == "a"], {i: i * i for i in range(3)}, {i % 3 for i in range(10)}, [a if a else "z" for a in [0, 1]])
m = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in m] for i in range(3)], [v for r in m for v in r], [sum(r) for r in m], [max(c) for c in zip(m[0], m[1])], {(i, j): v for i, r in enumerate(m) for j, v in enumerate(r)})
i = "outer"
squares = [i * i for i in range(4)]
print(i, squares, sum(i for i in range(5)), max(len(w) for w in ["a", "bbb"]), any(v > 3 for v in squares), sorted(-v for v in squares))
primes = [n for n in range(2, 40) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes, [(a, b) for a, b in zip(primes, primes[1:]) if b - a == 2])
makers = [lambda: k for k in range(3)]
bound = [lambda k=k: k for k in range(3)]
print([f() for f in makers], [f() for f in bound])
seen = []
print([seen.append(v) or v for v in [3, 1, 3] if v not in seen], seen)
print([x for x in [y * 2 for y in range(3)] if x], [[x for x in range(n)] for n in (1, 2)], [x + y for x, y in [(1, 2), (3, 4)]], [(k, v) for k, v in {"a": 1}.items()])
factor = 3
print([factor * n for n in range(3)], (lambda n: [n + d for d in range(2)])(10), {w[0]: w for w in ["ab", "ac", "b"]})
