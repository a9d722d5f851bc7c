limit = 10
def check(n):
    if n > 5:
        limit = n
    return n < limit

print(check(7), limit)
print(check(3))
