months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

def day_of_year(text):
    year, month, day = [int(part) for part in text.split("-")]
    days = sum(lengths[: month - 1]) + day
    return days + 1 if is_leap(year) and month > 2 else days

for date in ["2024-03-01", "2023-03-01", "1900-12-31", "2000-12-31"]:
    print(date, day_of_year(date), is_leap(int(date[:4])))
print([y for y in range(1896, 1913) if is_leap(y)])
quarters = {f"Q{q + 1}": months[q * 3:q * 3 + 3] for q in range(4)}
print(quarters)
print(dict(zip(months, lengths))["Feb"], sum(lengths), months.index("Oct") + 1)
h, m = divmod(4000, 60)
print(f"{h}h {m:02d}m", divmod(-4000, 60), f"{3:02}:{7:02}:{9:02}")
weekday = "Mon Tue Wed Thu Fri Sat Sun".split()
print([weekday[(2 + d) % 7] for d in range(0, 31, 9)], weekday[-1], weekday[::3])
