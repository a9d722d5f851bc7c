import random

random.seed(1)
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(2000)]
counts = {total: rolls.count(total) for total in range(2, 13)}
for total, count in counts.items():
    expected = (6 - abs(7 - total)) / 36
    print(f"{total:>2} {count / len(rolls):.3f} {expected:.3f} {'+' if count / len(rolls) > expected else '-'}")
print(sum(rolls) / len(rolls))
streak = best = 1
for a, b in zip(rolls, rolls[1:]):
    streak = streak + 1 if a == b else 1
    best = max(best, streak)
print(best)
deck = [(rank, suit) for suit in "SHDC" for rank in list(range(2, 11)) + ["J", "Q", "K", "A"]]
random.shuffle(deck)
hands = [deck[i::4][:5] for i in range(4)]
for hand in hands:
    print(" ".join(f"{rank}{suit}" for rank, suit in hand))
print(len(set(deck)), random.randrange(0, 100, 7), random.getrandbits(10), random.triangular(0, 10, 2))
