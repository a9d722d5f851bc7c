events = [
    ("ann", "2024-01", 0), ("bob", "2024-01", 0), ("ann", "2024-01", 1), ("cai", "2024-02", 0),
    ("ann", "2024-01", 2), ("cai", "2024-02", 1), ("dee", "2024-02", 0), ("bob", "2024-01", 2),
]
cohorts = {}
for user, month, age in events:
    cohorts.setdefault(month, {}).setdefault(age, set()).add(user)
for month in sorted(cohorts):
    size = len(cohorts[month][0])
    row = [len(cohorts[month].get(age, set())) / size for age in range(3)]
    print(month, size, " ".join(f"{share:4.0%}" for share in row))
print({month: {age: sorted(users) for age, users in ages.items()} for month, ages in cohorts.items()})
retained = [user for user in sorted(cohorts["2024-01"][0]) if user in cohorts["2024-01"][2]]
print(retained, len(retained) == len(cohorts["2024-01"][0]))
