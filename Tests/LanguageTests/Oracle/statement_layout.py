if True: print('one line')
if False:
    pass
elif 1 == 1:
    print('elif'); print('two')
else:
    print('no')
x = (1 +
     2 +
     3)
y = [
    1,
    2,
]
z = 1 + \
    2
print(x, y, z)
def f(): return 1
print(f());
def g(a, b,): return a + b
print(g(1, 2,))
# comment
if x: # comment
    # comment
    print('indented')   # trailing

    print('after blank')
while False: pass
class_ = 1; print(class_)
print(1,
      2,
      sep='')
