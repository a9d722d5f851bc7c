import numpy as np
from tensorflow import keras
from tensorflow.keras.utils import to_categorical

print(to_categorical([0, 2, 1]))
print(to_categorical(np.array([1, 0]), 4).shape, to_categorical([1], num_classes=3)[0])
y, p = np.array([[0.0], [1.0], [1.0]]), np.array([[0.1], [0.8], [0.4]])
for loss in [keras.losses.MeanSquaredError(), keras.losses.MeanAbsoluteError(), keras.losses.BinaryCrossentropy()]:
    print(f"{float(loss(y, p)):.6f}")
print(f"{float(keras.losses.CategoricalCrossentropy()(np.eye(3), np.full((3, 3), 1 / 3))):.5f}")
print(f"{float(keras.losses.SparseCategoricalCrossentropy()(np.array([0, 1]), np.array([[0.7, 0.3], [0.4, 0.6]]))):.5f}")
