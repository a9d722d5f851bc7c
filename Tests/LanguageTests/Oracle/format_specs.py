for spec in ['', 'd', '5d', '<5d', '^5d', '>5d', '+d', ' d', '05d', '+05d', ',', '_', 'x', 'X', '#x', '#X', 'b', '#b', 'o', '#o', '_b', '_x', '08b', '#010x', 'c', 'e', 'f', '.2f', '%', 'g', 'n', '*^9', '=5', '0=8', '*=+9', ',d', '012,', '013,', '014,', '010_d', '<010', '>010']:
    for n in [65, -65, 1234567]:
        if spec == 'c' and n != 65:
            continue
        print(spec, n, '[' + format(n, spec) + ']')
for spec in ['', 'f', '.0f', '#.0f', '.2f', '+.2f', ' .2f', '8.2f', '<8.2f', '^8.2f', '08.2f', '+08.2f', ',.2f', '_.2f', '015,.2f', 'e', '.0e', '.3e', 'E', 'g', '.3g', '#.3g', 'G', '%', '.1%', '.3', '10.3', 'n', '.10g', '.17g', '.1', '.0', 'z.1f', '*>10.1f']:
    for x in [0.0, 1.0, -1.5, 1234567.891, 0.000012345, 1e20, -0.04, 123456.0]:
        print(spec, x, '[' + format(x, spec) + ']')
for spec in ['', 's', '5', '<5', '>5', '^5', '*^7', '.2', '5.1', '05']:
    print(spec, '[' + format('abc', spec) + ']')
print(format(float('inf'), '8'), format(float('-inf'), '08.2f'), format(float('nan'), '+.2f'), format(float('inf'), 'F'), format(True, 'd'), format(True), format(True, '5'))
