prices = {"basic": 9.0, "pro": 29.0}
for plan in ["basic", "pro"]:
    print(plan, prices[plan], prices.get("team"))
order = {"plan": "team", "seats": 3}
print(prices[order["plan"]] * order["seats"])
