loss, n, name = 0.81234567, 42, 'w'
print(f'{loss:.4f} of {n}', f'{n:>5}|{n:<5}|{n:^5}', f'{name!r} {name!s:>3} {n!r:>4}')
print(f'{loss = }', f'{n=}', f'{loss=:.2f}', f'{n + 1 = }', f'{name=!s}')
width, precision = 10, 3
print(f'{loss:{width}.{precision}f}|', f'{n:0{width}d}', f'{{literal}} {n}')
print(f"{'nested'} {[x * 2 for x in range(3)]} { {'a': 1}['a'] } {(lambda x: x + 1)(2)}")
print(f'{1000000:,} {0.25:.1%} {255:#x} {3.0} {1e100}', f'{"é"!a}')
print(f'a' f'b{1}' 'c', f"""triple {n}
line""")
print(f'{None} {True} {[1, 2]} {(1,)} {n if n > 3 else 0}')
print(f'{n:}', f'{3.14159:.{2}f}')
