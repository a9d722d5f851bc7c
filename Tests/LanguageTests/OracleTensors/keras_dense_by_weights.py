import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.layers.Input(shape=(2,)), keras.layers.Dense(3, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
print(len(model.layers), model.count_params(), [w.shape for w in model.get_weights()])
model.set_weights([np.array([[0.5, -1.0, 2.0], [1.0, 0.5, -0.5]]), np.array([0.1, 0.2, -0.1]), np.array([[1.0], [-1.0], [0.5]]), np.array([0.05])])
x = np.array([[1.0, 2.0], [-1.0, 0.5], [0.0, 0.0]])
print(model.predict(x, verbose=0))
print(model.predict(x, verbose=0).shape, [round(float(w.sum()), 3) for w in model.get_weights()])
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="binary_crossentropy", metrics=["accuracy"])
y = np.array([[1.0], [0.0], [1.0]])
loss, accuracy = model.evaluate(x, y, verbose=0)
print(f"{loss:.5f} {accuracy:.5f}")
history = model.fit(x, y, epochs=5, batch_size=3, shuffle=False, verbose=0)
print([f"{v:.5f}" for v in history.history["loss"]], sorted(history.history))
print(model.predict(x, verbose=0), model.get_weights()[0])
