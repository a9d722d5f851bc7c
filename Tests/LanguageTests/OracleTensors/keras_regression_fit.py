import numpy as np
import keras

x = np.arange(8.0).reshape(8, 1) / 8
y = 3 * x - 1
for name, optimizer in [("sgd", keras.optimizers.SGD(0.5)), ("momentum", keras.optimizers.SGD(0.2, momentum=0.9)), ("adam", keras.optimizers.Adam(0.1)), ("rmsprop", keras.optimizers.RMSprop(0.05))]:
    model = keras.Sequential([keras.layers.Input(shape=(1,)), keras.layers.Dense(1)])
    model.set_weights([np.array([[0.0]]), np.array([0.0])])
    model.compile(optimizer=optimizer, loss="mse", metrics=["mae"])
    history = model.fit(x, y, epochs=20, batch_size=4, shuffle=False, verbose=0)
    w, b = model.get_weights()
    print(name, f"{history.history['loss'][0]:.4f} {history.history['loss'][-1]:.4f} {history.history['mae'][-1]:.4f}", f"{w[0, 0]:.3f} {b[0]:.3f}")
print(model.predict(np.array([[2.0]]), verbose=0).shape)
