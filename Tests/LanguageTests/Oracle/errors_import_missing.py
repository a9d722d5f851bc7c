import math
print(math.floor(2.7))
import some_package_that_is_not_there
print("never")
