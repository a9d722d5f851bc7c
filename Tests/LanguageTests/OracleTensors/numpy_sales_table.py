import numpy as np
sales = np.array([[12, 15, 11], [20, 18, 25], [5, 9, 7]])
names = ["tea", "mug", "cap"]
print("total", sales.sum(), "by month", sales.sum(axis=0), "by item", sales.sum(axis=1))
for name, row in zip(names, sales):
    print(f"{name:<5}{row.mean():>7.2f}{row.max():>5}{row.std():>8.3f}  {row}")
share = sales / sales.sum()
print(share.round(3), share.sum())
best = names[sales.sum(axis=1).argmax()]
print(best, sales[names.index(best)], sales[:, -1] - sales[:, 0], (sales[:, -1] / sales[:, 0] - 1).round(2))
growth = (sales[:, 1:] - sales[:, :-1]) / sales[:, :-1] * 100
print(np.round(growth, 1))
print(np.where(sales > 10, True, False), sales[sales > 10].size, np.any(sales < 6), np.sum(sales > 10, axis=1))
print(sales.cumsum(axis=1), sales.T[0], np.max(sales, axis=0), sales.min(), len(sales), sales.shape[1])
