import random
random.seed(42)
print(random.random(), random.random(), random.uniform(1, 5), random.randint(1, 6), random.randrange(10), random.randrange(5, 50, 5))
print([random.randint(0, 100) for _ in range(10)], random.choice('abcdef'), random.choice([10, 20, 30]))
xs = list(range(10)); random.shuffle(xs); print(xs, random.sample(range(100), 5), random.sample([1, 2, 3, 4, 5], 3), random.choices([1, 2, 3], k=6))
print(random.gauss(0, 1), random.gauss(10, 2), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(2), random.choices('ab', weights=[9, 1], k=8), random.choices('abc', cum_weights=[1, 2, 10], k=5))
for seed in [0, 1, -7, 123456789012345, 2 ** 40]:
    random.seed(seed)
    print(seed, random.random(), random.getrandbits(16), random.getrandbits(40), random.randint(-10 ** 15, 10 ** 15))
random.seed(7)
print(random.sample(range(10 ** 6), 8), random.sample(range(30), 25), random.randrange(10 ** 12))
random.seed(3); a = [random.random() for _ in range(700)]; print(a[-1], sum(a))
