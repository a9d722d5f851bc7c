print("a,b,,c".split(","), "a b  c".split(), " a b ".split(" "), "a b c d".split(None, 2), "a b c".rsplit(None, 1), "a,b,c".rsplit(",", 1))
print("a,b,c".split(",", maxsplit=1), "".split(), "".split(","), "abc".split("b"), "a\u3000b\tc\nd".split(), "aXXbXXc".split("XX"), "aaaa".rsplit("aa"))
print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "a\n\nb".splitlines(), "a\n".split("\n"))
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("-"), "abc".rpartition("-"), "k=v=w".partition("=")[2])
print("-".join(["a", "b"]), "".join("abc"), ", ".join(str(i) for i in range(3)), "-".join({"a": 1, "b": 2}), "x".join([]), " ".join(("a",)))
print("价格：￥12".split("："), "一，二，三".split("，"), "你好 世界".split(), "你好".partition("好"))
query = "utm_source=mail&utm_campaign=spring&id=42"
fields = dict(part.split("=") for part in query.split("&"))
print(fields, fields["id"], "&".join(f"{k}={v}" for k, v in sorted(fields.items())) == query)
line = "  2024-03-01 | 42 | done  "
print([cell.strip() for cell in line.split("|")], line.split("|")[1].strip().zfill(5), len(line.strip()))
