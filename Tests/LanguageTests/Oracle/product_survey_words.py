text = """The app is great, but the app is slow. I love the design!
Slow loading; great support. Would I recommend it? Yes -- the design is great."""
stop = {"the", "is", "i", "but", "it", "would"}
clean = text.lower()
for mark in ".,!?;-":
    clean = clean.replace(mark, " ")
words = [w for w in clean.split() if w not in stop]
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
for word, count in ranked[:5]:
    print(f"{word:<12}{'*' * count} {count}")
print(len(words), len(counts), sum(counts.values()) == len(words))
pairs = {}
for first, second in zip(words, words[1:]):
    pairs[first, second] = pairs.get((first, second), 0) + 1
print([" ".join(p) for p, n in pairs.items() if n > 1])
print(sorted({len(w) for w in words}), max(words, key=len), text.count("\n"), text.splitlines()[1][:4])
print(" ".join(w.capitalize() for w in words[:6]), text.title()[:20], text.swapcase()[:20])
