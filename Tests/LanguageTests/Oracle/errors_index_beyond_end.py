scores = [3, 1, 2]
for i in range(len(scores)):
    print(scores[i], scores[-i - 1])
def last(values):
    return values[len(values)]
print(last(scores))
