line = "Ann,34"
name, age = line.split(",")
print(name, int(age))
name, age, city = line.split(",")
