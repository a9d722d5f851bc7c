import random

random.seed(2024)

def simulate(rate, n):
    return sum(1 for _ in range(n) if random.random() < rate)

a, b = simulate(0.10, 1000), simulate(0.12, 1000)
print(a, b, f"{(b - a) / a:+.2%}")
days = [simulate(0.05, 200) for _ in range(7)]
print(days, sum(days), max(days) - min(days))
users = [f"user{random.randint(1, 40):02d}" for _ in range(60)]
distinct = sorted(set(users))
print(len(distinct), distinct[:3], users[:4])
print(random.choice(distinct), random.sample(distinct, 3), random.uniform(5, 10))
order = list(range(10))
random.shuffle(order)
print(order, random.choices(["web", "ios", "android"], weights=[5, 3, 2], k=8))
heights = [random.gauss(170, 8) for _ in range(500)]
mean = sum(heights) / len(heights)
sd = (sum((h - mean) ** 2 for h in heights) / (len(heights) - 1)) ** 0.5
print(f"{mean:.4f} {sd:.4f} {min(heights):.3f} {max(heights):.3f}")
