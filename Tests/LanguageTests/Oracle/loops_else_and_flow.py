for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
i = 0
while i < 10:
    i += 1
    if i % 2:
        continue
    if i > 6:
        break
    print(i, end=" ")
else:
    print("never")
print("i is", i)
while i > 5:
    i -= 1
else:
    print("while else", i)
for i in []:
    print("none")
else:
    print("empty else", i)
x = [1, 2, 3]
for v in x:
    if v == 2:
        x.remove(v)
print(x)
for v in x[:]:
    x.append(v * 10)
print(x, v)
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
total = 0
for i in range(1, 101):
    if i % 15 == 0: word = "FizzBuzz"
    elif i % 3 == 0: word = "Fizz"
    elif i % 5 == 0: word = "Buzz"
    else: word = str(i)
    total += len(word)
print(total, word)
for a in range(3): print(a, end=","); print(a * a, end=";")
print()
