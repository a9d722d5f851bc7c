import math

def rate(clicks, views):
    return clicks / views

def z_score(a, b):
    (ca, na), (cb, nb) = a, b
    pooled = (ca + cb) / (na + nb)
    spread = math.sqrt(pooled * (1 - pooled) * (1 / na + 1 / nb))
    return (rate(cb, nb) - rate(ca, na)) / spread

def p_value(z):
    return 1 - math.erf(abs(z) / math.sqrt(2))

control, variant = (120, 2400), (156, 2400)
z = z_score(control, variant)
print(f"control {rate(control[0], control[1]):.3%}, variant {rate(variant[0], variant[1]):.3%}")
print(f"lift {rate(variant[0], variant[1]) / rate(control[0], control[1]) - 1:+.1%}, z = {z:.4f}, p = {p_value(z):.4f}")
print("ship it" if p_value(z) < 0.05 else "keep testing")
for n in (100, 1000, 10_000):
    z = z_score((n // 20, n), (n // 16, n))
    print(f"{n:>6} per arm: z {z:6.3f} p {p_value(z):8.2e} {'*' if p_value(z) < 0.05 else ''}")
