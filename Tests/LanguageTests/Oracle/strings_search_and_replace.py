s = "mississippi"
print(s.find("ss"), s.rfind("ss"), s.find("z"), s.find("s", 4), s.find("i", -3), s.index("p"), s.rindex("s"), s.find(""), s.find("", 20))
print(s.count("s"), s.count("ss"), s.count(""), s.count("issi"), s.count("s", 4), s.count("s", 0, 4), "s" in s, "S" in s, "" in s)
print(s.startswith("mis"), s.startswith(("x", "m")), s.endswith("pi"), s.endswith(("a", "ppi")), s.startswith("s", 2), s.endswith("s", 0, 3))
print(s.replace("ss", "SS"), s.replace("s", "", 2), s.replace("", "-", 3), s.replace("zz", "y"), "aaa".replace("aa", "b"), "aaa".replace("a", ""))
print("xxaxx".strip("x"), "  a ".strip() + "|", " a ".lstrip() + "|", " a ".rstrip() + "|", "abcba".strip("ab"), "www.x.com".lstrip("w."), "\u3000x\u3000".strip())
print("prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "x.py".removesuffix(".js"), "aab".lstrip("a"), "a.b.c".replace(".", "", 1))
table = str.maketrans("áéó", "aeo", "!?")
print("¿qué pasó?!".translate(table), "hello".translate(str.maketrans({"h": "J", "l": None, "o": "ooo"})), table[ord("á")])
positions = [i for i in range(len(s)) if s.startswith("ss", i)]
print(positions, [s[i:i + 3] for i in positions], s.find("ss") == s.index("ss") == positions[0])
