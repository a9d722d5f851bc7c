times = [120, 98, 250, 1043, 133, 87, 455, 92, 110, 3021, 140, 101, 99, 160, 77]

def percentile(values, p):
    ordered = sorted(values)
    place = (len(ordered) - 1) * p / 100
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)

for p in (0, 25, 50, 75, 90, 95, 99, 100):
    print(f"p{p:<4}{percentile(times, p):>10.2f} ms")
mean = sum(times) / len(times)
print(mean, round(mean, 1), round(mean), percentile(times, 50) < mean)
buckets = {}
for t in times:
    key = t // 100 * 100 if t < 500 else "500+"
    buckets[key] = buckets.get(key, 0) + 1
print(buckets)
for key in sorted(k for k in buckets if k != "500+"):
    print(f"{key:>4}-{key + 99:<4} {'█' * buckets[key]}")
trimmed = sorted(times)[1:-1]
print(len(trimmed), sum(trimmed) / len(trimmed), max(trimmed), min(trimmed))
slow = [i for i, t in enumerate(times) if t > 3 * mean]
print(slow, [times[i] for i in slow])
