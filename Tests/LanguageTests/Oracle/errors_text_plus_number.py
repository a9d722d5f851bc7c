users = 42
print("users: " + str(users))
message = "There are "
message += "so many "
print(message + "users: ", users)
print(message + users)
