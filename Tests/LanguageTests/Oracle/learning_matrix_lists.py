def matmul(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(b[0], b[1])] for row in a]

def transpose(m):
    return [[row[i] for row in m] for i in range(len(m[0]))]

a = [[1, 2], [3, 4], [5, 6]]
b = [[1, 0], [-1, 2]]
print(matmul(a, b), transpose(a), transpose(transpose(a)) == a)
identity = [[int(i == j) for j in range(3)] for i in range(3)]
print(identity, sum(identity[i][i] for i in range(3)))
flat = [v for row in a for v in row]
print(flat, [flat[i:i + 3] for i in range(0, len(flat), 3)], max(max(r) for r in a))
shared = [[0] * 3] * 2
shared[0][1] = 9
own = [[0] * 3 for _ in range(2)]
own[0][1] = 9
print(shared, own, shared[0] is shared[1], own[0] is own[1])
for row in a:
    print(" ".join(f"{v:5.1f}" for v in row))
scaled = [[round(v / max(flat), 3) for v in row] for row in a]
print(scaled, [sum(c) / len(c) for c in zip(a[0], a[1], a[2])])
a[1][0] += 10
a[2] = [0, 0]
print(a, a[-1][-1], [row[0] for row in a], [1, 2] in a)
