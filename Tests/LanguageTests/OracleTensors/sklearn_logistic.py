import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score, log_loss
np.random.seed(1)
x = np.random.randn(200, 3)
y = (x[:, 0] - 0.5 * x[:, 1] + np.random.randn(200) > 0.3) * 1
for c in [1.0, 0.01, 100.0]:
    model = LogisticRegression(C=c)
    model.fit(x, y)
    print([round(float(w), 2) for w in model.coef_[0]], round(float(model.intercept_[0]), 2))
    print(round(model.score(x, y), 3), round(float(roc_auc_score(y, model.predict_proba(x)[:, 1])), 2), round(float(log_loss(y, model.predict_proba(x)[:, 1])), 3))
print(model.predict(x[:6]), model.classes_)
df = pd.DataFrame({"a": x[:, 0], "b": x[:, 1], "label": y})
model = LogisticRegression().fit(df[["a", "b"]], df["label"])
print(round(float(roc_auc_score(df["label"], model.predict_proba(df[["a", "b"]])[:, 1])), 3))
print(model)
