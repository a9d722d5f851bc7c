raw = ["  Ann SMITH ", "bob jones", "\tCAI  wu\n", "", "  ", "Dee-O'Neil", "ann smith"]
clean = []
for name in raw:
    name = " ".join(name.split()).title()
    if name and name not in clean:
        clean.append(name)
print(clean)
emails = [n.lower().replace(" ", ".").replace("'", "") + "@example.org" for n in clean]
print(emails, [e.split("@")[0] for e in emails if e.endswith(".org")])
initials = ["".join(part[0] for part in n.replace("-", " ").split()) for n in clean]
print(initials, [len(n) for n in clean], max(clean, key=len), sorted(clean, key=lambda n: n.split()[-1]))
prices = ["$1,200.50", "€99", " 12 ", "n/a", "3.5k"]
values = []
for text in prices:
    text = text.strip().lstrip("$€").replace(",", "")
    factor = 1000 if text.endswith("k") else 1
    text = text.removesuffix("k")
    values.append(float(text) * factor if text.replace(".", "", 1).isdigit() else None)
print(values, sum(v for v in values if v is not None), values.count(None))
csv = "name,plan,seats\nAnn,pro,3\nBob,free,1\n"
header, body = csv.splitlines()[0].split(","), csv.splitlines()[1:]
records = [dict(zip(header, line.split(","))) for line in body]
print(records, sum(int(r["seats"]) for r in records))
slug = "".join(c if c.isalnum() else "-" for c in "Hello, World! 2024".lower())
print(slug, "-".join(p for p in slug.split("-") if p), "a\\b", "tab\tsep".split("\t"), "x" in "xyz" and "q" not in "xyz")
