def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    i = 2
    while i * i <= n:
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
        i += 1
    return [i for i, f in enumerate(flags) if f]
print(sieve(60), len(sieve(10000)))
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print([collatz(n) for n in range(1, 20)], max(range(1, 300), key=collatz))
def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append((a, c))
        hanoi(n - 1, b, a, c, moves)
    return moves
print(len(hanoi(8, 'A', 'B', 'C', [])), hanoi(2, 'A', 'B', 'C', []))
def quicksort(xs):
    if len(xs) < 2:
        return xs
    pivot, rest = xs[0], xs[1:]
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])
print(quicksort([3, 6, 1, 8, 2, 9, 2]))
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print(gcd(48, 36), [gcd(i, 12) for i in range(1, 13)])
text = 'the quick brown fox jumps over the lazy dog the end'
freq = {}
for word in text.split():
    freq[word] = freq.get(word, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:3], ' '.join(word.capitalize() for word in text.split()))
