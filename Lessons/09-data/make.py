"""Makes orders.csv and checked.csv, so that the truth behind them is known: python3 make.py

The chance of a refund is sigmoid(1.2 - 0.3·minutes + 0.03·price - 0.25·visits). What was planted: app 4.0 writes
seconds instead of minutes; app 3.1 often writes nothing; a request that failed was sent again, refunds more often; the
refund page is noted when it is visited, days after the order.
"""

import csv
import datetime
import math
import random

random.seed(6)
start = datetime.datetime(2024, 3, 1)


def order(number, day):
    minutes = round(random.gammavariate(2, 4), 1)
    price = round(random.uniform(5, 60), 2)
    visits = min(int(random.expovariate(1 / 3)), 20)
    chance = 1 / (1 + math.exp(-(1.2 - 0.3 * minutes + 0.03 * price - 0.25 * visits)))
    time = start + datetime.timedelta(days=day, seconds=random.randrange(86400))
    return {
        "order": number,
        "time": time.strftime("%Y-%m-%d %H:%M:%S"),
        "app": random.choice(["3.1", "3.1", "3.2", "4.0"]),
        "minutes": minutes,
        "price": price,
        "visits": visits,
        "refund_page": 0,
        "refunded": int(random.random() < chance),
    }


def write(name, rows):
    with open(name, "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


log = []
for number in range(1, 801):
    row = order(number, random.randrange(31))
    if row["refunded"] or random.random() < 0.02:
        row["refund_page"] = int(random.random() < 0.97)
    if row["app"] == "4.0":
        row["minutes"] = round(row["minutes"] * 60)
    elif row["app"] == "3.1" and random.random() < 0.8:
        row["minutes"] = ""
    log.append(row)
    while random.random() < (0.5 if row["refunded"] else 0.1):
        log.append(dict(row))
log.sort(key=lambda row: row["time"])
write("orders.csv", log)
write("checked.csv", [order(number, 31 + random.randrange(30)) for number in range(5001, 5601)])
