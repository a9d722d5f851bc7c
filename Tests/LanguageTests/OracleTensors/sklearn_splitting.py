import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split, GroupShuffleSplit
from sklearn.preprocessing import StandardScaler, MinMaxScaler
from sklearn.impute import SimpleImputer
x = list(range(20))
for seed in [0, 1, 42]:
    train, test = train_test_split(x, random_state=seed)
    print(train, test)
    train, test = train_test_split(x, test_size=0.3, random_state=seed)
    print(train, test)
print(train_test_split(x, test_size=4, train_size=10, random_state=7))
print(train_test_split(x, test_size=0.2, shuffle=False))
y = [0] * 13 + [1] * 4 + [2] * 3
for seed in [0, 3, 9]:
    a, b, c, d = train_test_split(x, y, test_size=0.35, random_state=seed, stratify=y)
    print(a, b, c, d)
df = pd.DataFrame({"n": range(10), "u": [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]})
train, test = train_test_split(df, test_size=0.3, random_state=5)
print(train)
print(test)
a, b, c, d = train_test_split(df[["n"]], df["u"], random_state=2)
print(a, b, c, d)
arr = np.arange(12).reshape(6, 2)
print(train_test_split(arr, random_state=0))
np.random.seed(3)
print(train_test_split(x)[1])
splitter = GroupShuffleSplit(n_splits=2, test_size=0.4, random_state=0)
for rows, others in splitter.split(df, groups=df["u"]):
    print(rows, others)
data = pd.DataFrame({"a": [1.0, 2.0, 3.0, 10.0], "b": [5, 5, 5, 5]})
scaler = StandardScaler()
print(scaler.fit_transform(data))
print(scaler.mean_, scaler.scale_, scaler.var_)
print(scaler.transform(pd.DataFrame({"a": [4.0], "b": [6]})))
print(scaler.inverse_transform([[0.0, 0.0], [1.0, 1.0]]))
scaler = MinMaxScaler()
print(scaler.fit(data))
print(scaler.transform(data), scaler.data_min_, scaler.data_max_, scaler.scale_)
print(MinMaxScaler(feature_range=(-1, 1)).fit_transform(data[["a"]]))
gaps = pd.DataFrame({"a": [1.0, float("nan"), 3.0, 3.0], "b": [float("nan"), 2.0, 4.0, 9.0]})
for strategy in ["mean", "median", "most_frequent"]:
    imputer = SimpleImputer(strategy=strategy)
    print(imputer.fit_transform(gaps), imputer.statistics_)
print(StandardScaler().fit_transform(gaps))
