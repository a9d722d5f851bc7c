people = [("Bo", 30), ("Al", 25), ("Cy", 30), ("Di", 25), ("Ed", 35)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(sorted(people, reverse=True), key=lambda p: p[1]))
print(sorted(people, key=lambda p: (-p[1], p[0])), max(people, key=lambda p: p[1]), min(people, key=lambda p: p[1]))
print(sorted([3, 1.5, True, 0, -2]), sorted("hello World"), sorted({"b": 1, "a": 2}), sorted([[2], [1, 5], [1]]), sorted([(1, "b"), (1, "a")]), sorted([-3, 2, 1], key=abs))
numbers = [5, 2, 9, 1]
print(sorted(numbers)[:2], sorted(numbers, reverse=True)[0], numbers, list(reversed(numbers)), numbers[::-1])
order = sorted(range(len(numbers)), key=lambda i: numbers[i])
print(order, [numbers[i] for i in order], [order.index(i) for i in range(4)])
scores = {"ann": 3, "bob": 7, "cai": 7, "dee": 1}
ranking = sorted(scores, key=scores.get, reverse=True)
print(ranking, [f"{i}. {n}" for i, n in enumerate(ranking, 1)], sorted(scores.items(), key=lambda kv: kv[1])[-1])
compared = []
def key(v):
    compared.append(v)
    return v % 3
print(sorted([5, 4, 3, 2, 1], key=key), compared, sorted([], key=key), sorted([None, None], key=lambda v: 0))
