import random
from random import Random, randint

random.seed(42)
print(random.random(), randint(1, 6), random.choice("abc"), random.uniform(1, 2), random.gauss(0, 1), random.gauss(0, 1))
print(random.normalvariate(0, 1), random.expovariate(1.5), random.randrange(10), random.randrange(0, 100, 5), random.sample(range(100), 5), random.choices([1, 2, 3], k=5))
print(random.choices("ab", weights=[1, 9], k=8), random.choices(range(5), cum_weights=[1, 2, 3, 4, 10], k=4), random.getrandbits(8), random.sample("abcdef", 6), random.sample(range(1000), 30))
x = list(range(10))
random.shuffle(x)
print(x, random.triangular(0, 1, 0.5), random.gammavariate(2, 3), random.gammavariate(0.5, 1), random.betavariate(1, 2), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2))
for seed in (0, 1, -5, 10 ** 15, True, 1.5, -2.25):
    random.seed(seed)
    print(seed, random.random(), random.randint(-3, 3), random.choice((1, 2, 3)), random.randrange(-5, 5))
own, other = Random(3), Random(3)
print(own.random() == other.random(), own.randint(1, 100), other.randint(1, 100), own.choice(range(10, 20)), own.gauss(5, 2))
random.seed(3)
print(random.random(), [round(random.random(), 3) for _ in range(5)], sum(random.random() < 0.12 for _ in range(1000)))
