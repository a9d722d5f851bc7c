print(True == 1, False == 0, True + 1.5, [True, False].count(1), {True: 'a'}[1], 'yes' * True, [1, 2, 3][True], sum([True, False, True]), int(True), str(False), f'{True:d}')
print(not 0, not 0.0, not '', not [], not {}, not set(), not (), not range(0), not None, not 'x')
print(bool('False'), bool([0]), bool(' '), max(True, 2), min(False, -1), True and 'x', False or None, round(True), True < 2)
