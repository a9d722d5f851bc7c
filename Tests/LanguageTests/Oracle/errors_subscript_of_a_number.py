table = [[1, 2], [3, 4]]
print(table[1][0], table[0])
row = table[0][1]
print(row[0])
