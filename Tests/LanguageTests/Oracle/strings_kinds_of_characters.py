for c in ["1", "²", "½", "１", "一", "①", "〇", "a", "中", " ", "\n", "\u3000", "é", "_", "-", "٣", "Ⅷ"]:
    print(repr(c), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isalpha(), c.isspace(), c.isprintable(), c.isascii())
print("123".isdigit(), "12.3".isdigit(), "-1".isdigit(), "".isdigit(), "abc1".isalnum(), "abc 1".isalnum(), "x_1".isidentifier(), "1x".isidentifier(), "σ2".isidentifier())
text = "Order #4521: 3 × 损失函数, total 12.50€"
print("".join(c for c in text if c.isdigit()), "".join(c for c in text if c.isalpha()), sum(c.isspace() for c in text), [w for w in text.split() if any(c.isdigit() for c in w)])
kinds = {}
for c in text:
    kind = "digit" if c.isdigit() else "letter" if c.isalpha() else "space" if c.isspace() else "other"
    kinds[kind] = kinds.get(kind, "") + c
print(kinds)
