assert True
assert 1 == 1, 'never'
assert [1]
print('before')
assert 1 + 1 == 3, 'sums'
