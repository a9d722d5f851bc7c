plans = {"Basic": (120, 9.9), "Pro": (45, 29.0), "Team": (8, 199.0)}
header = ["plan", "users", "price", "MRR", "share"]
rows = []
mrr = sum(users * price for users, price in plans.values())
for plan, (users, price) in plans.items():
    rows.append([plan, users, price, users * price, users * price / mrr])
widths = [8, 6, 9, 11, 8]
print("".join(h.rjust(w) for h, w in zip(header, widths)))
for plan, users, price, value, share in rows:
    cells = [plan, str(users), f"{price:.2f}", f"{value:,.2f}", f"{share:.1%}"]
    print("".join(c.rjust(w) for c, w in zip(cells, widths)))
print(f"{mrr:,.2f} a month, {12 * mrr:,.0f} a year, {mrr * 12 / 1e3:.1f}k, {mrr:e}, {mrr:g}")
columns = list(zip(rows[0], rows[1], rows[2]))
print(columns[0], columns[1], sum(columns[1]), round(sum(columns[4]), 10))
rows.sort(key=lambda row: row[3], reverse=True)
print([row[0] for row in rows])
print("| " + " | ".join(header) + " |")
print("|" + "|".join("-" * (len(h) + 2) for h in header) + "|")
