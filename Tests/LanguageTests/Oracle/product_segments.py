users = [
    {"name": "Ann", "plan": "pro", "age": 34, "spend": 120.0},
    {"name": "Bob", "plan": "free", "age": 19, "spend": 0.0},
    {"name": "Cai", "plan": "pro", "age": 45, "spend": 310.5},
    {"name": "Dee", "plan": "team", "age": 28, "spend": 560.25},
    {"name": "Eve", "plan": "free", "age": 52, "spend": 4.99},
]
by_plan = {}
for user in users:
    by_plan.setdefault(user["plan"], []).append(user)
for plan, members in sorted(by_plan.items()):
    spend = sum(m["spend"] for m in members)
    names = ", ".join(m["name"] for m in members)
    print(f"{plan:<5} {len(members)} {spend:>8.2f} {spend / len(members):>8.3f}  {names}")
print(sorted(users, key=lambda u: (-u["spend"], u["name"]))[0])
print([u["name"] for u in users if u["age"] > 30 and u["plan"] != "free"])
print(max(users, key=lambda u: u["age"])["name"], min(u["age"] for u in users))
older = {u["name"]: u["age"] // 10 * 10 for u in users}
print(older, sorted(set(older.values())))
print(all("name" in u for u in users), any(u["spend"] > 500 for u in users))
for u in users:
    u["tier"] = "high" if u["spend"] > 300 else "mid" if u["spend"] > 50 else "low"
print([(u["name"], u["tier"]) for u in users])
print(list(users[0].items())[-1], "tier" in users[1], len(users[2]))
