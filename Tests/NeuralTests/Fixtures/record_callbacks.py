"""Records what Keras's callbacks do: python record_callbacks.py > callbacks.json (Keras 3.15 on TensorFlow 2.21).

One weight and one bias, no shuffle, so that nothing depends on chance.
"""

import contextlib
import io
import json

import keras
import numpy as np
from keras.callbacks import EarlyStopping, ReduceLROnPlateau

X = np.array([[1.0], [2.0], [3.0], [4.0]], dtype="float32")
Y = np.array([[1.0], [2.5], [2.5], [4.5]], dtype="float32")
X_VAL = np.array([[1.5], [5.0]], dtype="float32")
Y_VAL = np.array([[1.0], [3.0]], dtype="float32")
FACTS = ["stopped_epoch", "best_epoch", "wait", "best", "min_delta", "cooldown_counter"]


def case(name, kind, epochs=12, **options):
    model = keras.Sequential([keras.layers.Input(shape=(1,)), keras.layers.Dense(1)])
    model.set_weights([np.array([[0.2]], dtype="float32"), np.array([0.0], dtype="float32")])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.02), loss="mse", metrics=["mae"])
    callback = {"EarlyStopping": EarlyStopping, "ReduceLROnPlateau": ReduceLROnPlateau}[kind](verbose=1, **options)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        history = model.fit(
            X, Y, epochs=epochs, batch_size=2, shuffle=False, validation_data=(X_VAL, Y_VAL),
            callbacks=[callback], verbose=0)
    return {
        "name": name, "kind": kind, "epochs": epochs, "options": options,
        "history": {key: [float(v) for v in values] for key, values in history.history.items()},
        "weights": [float(v) for a in model.get_weights() for v in a.reshape(-1)],
        "facts": {key: float(getattr(callback, key)) for key in FACTS if hasattr(callback, key)},
        "said": said.getvalue(),
    }


print(json.dumps({"cases": [
    case("patience", "EarlyStopping", patience=2),
    case("no patience", "EarlyStopping"),
    case("restores", "EarlyStopping", patience=2, restore_best_weights=True),
    case("never stops, restores", "EarlyStopping", patience=50, restore_best_weights=True),
    case("least change", "EarlyStopping", monitor="loss", min_delta=0.05, patience=1),
    case("baseline", "EarlyStopping", baseline=0.05, patience=3, restore_best_weights=True),
    case("baseline that is met", "EarlyStopping", baseline=0.5, patience=3, restore_best_weights=True),
    case("warm-up", "EarlyStopping", start_from_epoch=5, patience=2, restore_best_weights=True),
    case("more is better", "EarlyStopping", monitor="val_mae", mode="max", patience=2, restore_best_weights=True),
    case("direction of a metric", "EarlyStopping", monitor="val_mae", patience=1),
    case("asked for the wrong way", "EarlyStopping", monitor="loss", mode="max", patience=1),
    case("halves", "ReduceLROnPlateau", patience=2, factor=0.5),
    case("cools down", "ReduceLROnPlateau", patience=1, factor=0.5, cooldown=2, min_lr=0.004),
    case("tenths", "ReduceLROnPlateau", patience=1),
    case("the learning rate itself", "ReduceLROnPlateau", monitor="learning_rate", mode="min", patience=3, factor=0.5),
]}, indent=1))
