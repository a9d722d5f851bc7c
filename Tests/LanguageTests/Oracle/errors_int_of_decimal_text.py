row = "17;3.5;abc".split(";")
print(int(row[0]), float(row[1]))
print(int(float(row[1])))
print(int(row[1]))
