s = "Hello, World"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
print("Straße".casefold(), "ß".upper(), "ﬁ".upper(), "İ".lower(), "they're bill's".title(), "x1y".title(), "ÉCOLE".lower(), "élan".capitalize())
print("ΟΔΟΣ".lower(), "ΣΑΣ Σ".lower(), "ΑΣΒ".lower(), "ΟΔΟΣ ΑΣ".title(), "ΑΣ.".capitalize(), "ς".upper(), "ẞ".casefold(), "ı".casefold())
for text in ["abc", "ABC", "Abc", "a1", "1", "", "A b", "Ab Cd", "中文", "É", "ǅ", "a_b"]:
    print(repr(text), text.isupper(), text.islower(), text.istitle(), text.isalpha(), text.isalnum(), text.isidentifier())
names = ["ann", "Bob", "cai", "Émile", "zoe"]
print(sorted(names), sorted(names, key=str.lower), sorted(names, key=str.casefold, reverse=True), max(names), min(names, key=str.upper))
print("ANN" == "ann", "ANN".lower() == "ann", "Ａ".lower(), "ａ".upper(), "你好".upper() == "你好", "n" + "N".lower() * 2)
