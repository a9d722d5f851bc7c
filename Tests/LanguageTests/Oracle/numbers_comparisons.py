print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 >= 2 != 1, 1 < 2 > 0, 1 < 2 == 2, (1 < 2) == 2, 1 in [1] == True)
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, min(nan, 1), max(1, nan), [nan] == [nan], nan in [nan])
print(None is None, 1 is not None, [] is [], () is (), "a" is not None, None == 0, None != False)
print(1 == "1", [1, 2] == (1, 2), (1, 2) < (1, 3), [1] < [1, 0], "a" < "b", "Z" < "a", "10" < "9", {1, 2} < {1, 2, 3})
calls = []
def value(n):
    calls.append(n)
    return n
print(value(1) < value(5) < value(3) < value(9), calls)
print(not 0, not [], not "a", bool(0.0), bool("0"), bool([0]), bool(()), bool({}), bool(None), bool(range(0)), bool(nan))
print(0 or "x", 1 and "y", [] and 1, None or 0 or [], 1 and 2 and 3, "" or {} or 0, not (1 and 0), 1 or 1 / 0, 0 and 1 / 0)
x = 15
print(0 <= x < 10 or x == 15, 10 < x <= 15 < 20, x % 3 == 0 == x % 5, "low" if x < 5 else "mid" if x < 20 else "high")
