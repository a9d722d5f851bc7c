def f():
    print(later)
    later = 1
f()
