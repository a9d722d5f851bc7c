print('{} {}'.format(1, 'a'), '{0} {1} {0}'.format('x', 'y'), '{name} is {age:>3}'.format(name='Bo', age=7))
print('{:.2f} {:>6} {:<6}| {:^6} {:+d}'.format(3.14159, 'a', 'b', 'c', 5))
print('{0[1]} {1[key]} {2.real}'.format([10, 20], {'key': 'v'}, 5), '{!r} {!s}'.format('q', 'q'), '{{}} {}'.format(1))
print('{:{}}|{:{}.{}f}'.format('x', 5, 3.14159, 8, 2), '{:,}'.format(1234567), '{:%}'.format(0.5), '{a}{b}'.format(b=2, a=1))
