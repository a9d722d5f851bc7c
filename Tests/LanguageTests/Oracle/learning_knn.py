import math

points = [((1.0, 1.1), "A"), ((1.0, 1.0), "A"), ((0.0, 0.0), "B"), ((0.1, 0.2), "B"), ((0.9, 0.8), "A")]

def distance(p, q):
    return math.sqrt(sum((a - b) ** 2 for a, b in zip(p, q)))

def classify(query, k=3):
    ranked = sorted(points, key=lambda item: distance(item[0], query))
    votes = {}
    for _, label in ranked[:k]:
        votes[label] = votes.get(label, 0) + 1
    return max(sorted(votes), key=votes.get), votes

for query in [(0.2, 0.1), (0.8, 0.9), (0.5, 0.5)]:
    label, votes = classify(query)
    print(query, label, votes, [round(distance(p, query), 3) for p, _ in points])
print(classify((0.45, 0.45), k=1), classify((0.45, 0.45), k=5))
print(math.dist((0, 0), (3, 4)), distance((1, 2, 3), (4, 5, 6)), math.hypot(1, 1))
