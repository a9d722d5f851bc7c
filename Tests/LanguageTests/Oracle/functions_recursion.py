def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)

def flatten(values):
    result = []
    for v in values:
        result += flatten(v) if isinstance(v, list) else [v]
    return result

def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[items[i]] + rest for i in range(len(items)) for rest in permutations(items[:i] + items[i + 1:])]

def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)

def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)

def search(values, wanted, low=0, high=None):
    high = len(values) if high is None else high
    if low >= high:
        return -1
    middle = (low + high) // 2
    if values[middle] == wanted:
        return middle
    if values[middle] < wanted:
        return search(values, wanted, middle + 1, high)
    return search(values, wanted, low, middle)

print(factorial(20), flatten([1, [2, [3, []], 4], [[5]]]), permutations([1, 2, 3]))
print(hanoi(3), len(hanoi(8)), gcd(84, 36), [search([1, 3, 5, 7, 9], v) for v in (1, 9, 4, 7)])
def depth(tree):
    return 1 + max([depth(child) for child in tree["children"]], default=0)
tree = {"children": [{"children": []}, {"children": [{"children": []}]}]}
print(depth(tree), sum(1 for _ in range(depth(tree))))
def quicksort(v):
    if len(v) < 2:
        return v
    return quicksort([x for x in v[1:] if x < v[0]]) + [v[0]] + quicksort([x for x in v[1:] if x >= v[0]])
print(quicksort([3, 6, 1, 8, 2, 9, 2]), quicksort(list("sorting")))
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(10), odd(7), even(7), [n for n in range(6) if odd(n)])
