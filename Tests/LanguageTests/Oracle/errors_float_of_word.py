total = 0.0
for text in ["1.5", " 2 ", "3e1", "n/a", "4"]:
    total += float(text)
    print(text.strip(), total)
