import random
import math

random.seed(11)
data = [12.1, 9.8, 14.5, 11.0, 10.2, 13.3, 8.7, 12.9]

def mean(values):
    return sum(values) / len(values)

def sd(values):
    m = mean(values)
    return math.sqrt(sum((v - m) ** 2 for v in values) / (len(values) - 1))

means = sorted(mean(random.choices(data, k=len(data))) for _ in range(400))
low, high = means[9], means[389]
print(f"mean {mean(data):.4f}, sd {sd(data):.4f}, 95 % from {low:.4f} to {high:.4f}")
print(f"by formula: {mean(data) - 1.96 * sd(data) / math.sqrt(len(data)):.4f}")
inside = sum(low <= m <= high for m in means)
print(inside, inside / len(means), means[0], means[-1])
estimate = sum(1 for _ in range(3000) if random.random() ** 2 + random.random() ** 2 <= 1) / 3000 * 4
print(f"pi is about {estimate}")
print([round(random.expovariate(0.5), 4) for _ in range(4)], random.normalvariate(0, 1))
