"""Trains small models with real Keras and writes what happened to keras.json beside this file.

    python3 record.py           (TensorFlow 2.21, Keras 3)

Data and first weights are given, nothing is shuffled: losses, metrics and weights can be compared number by number.
"""

import json
import os
import pathlib

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import numpy as np

random = np.random.default_rng(7)
examples, inputs, hidden, classes = 200, 6, 8, 3
x = random.normal(size=(examples, inputs)).astype("float32")
pull = random.normal(size=(inputs, classes))
labels = np.argmax(x @ pull + 0.3 * random.normal(size=(examples, classes)), axis=1)
one_hot = np.eye(classes, dtype="float32")[labels]
yes = (labels == 1).astype("float32")
amount = (x @ random.normal(size=inputs) + 0.1 * random.normal(size=examples)).astype("float32")


def weights(outputs):
    stream = np.random.default_rng(11)
    shapes = [(inputs, hidden), (hidden,), (hidden, outputs), (outputs,)]
    return [(0.5 * stream.normal(size=shape)).astype("float32") for shape in shapes]


def case(name, optimizer, loss, targets, outputs, last, curve="relu", metrics=(), batch=20, split=0.0, logits=False):
    kinds = {
        "sgd": lambda: keras.optimizers.SGD(),
        "momentum": lambda: keras.optimizers.SGD(learning_rate=0.02, momentum=0.9),
        "nesterov": lambda: keras.optimizers.SGD(learning_rate=0.02, momentum=0.9, nesterov=True),
        "adam": lambda: keras.optimizers.Adam(learning_rate=0.01),
        "rmsprop": lambda: keras.optimizers.RMSprop(learning_rate=0.005),
    }
    losses = {
        "sparse_categorical_crossentropy": keras.losses.SparseCategoricalCrossentropy,
        "categorical_crossentropy": keras.losses.CategoricalCrossentropy,
        "binary_crossentropy": keras.losses.BinaryCrossentropy,
    }
    model = keras.Sequential(
        [
            keras.Input((inputs,)),
            keras.layers.Dense(hidden, activation=curve),
            keras.layers.Dense(outputs, activation=last),
        ]
    )
    first = weights(outputs)
    model.set_weights(first)
    chosen = losses[loss](from_logits=True) if logits else loss
    model.compile(optimizer=kinds[optimizer](), loss=chosen, metrics=list(metrics))
    data = {"labels": labels, "one_hot": one_hot, "yes": yes, "amount": amount}[targets]
    done = model.fit(x, data, epochs=10, batch_size=batch, shuffle=False, validation_split=split, verbose=0)
    measured = model.evaluate(x, data, verbose=0, return_dict=True)
    return {
        "name": name,
        "optimizer": optimizer,
        "loss": loss,
        "logits": logits,
        "targets": targets,
        "outputs": outputs,
        "curve": curve,
        "last": last or "linear",
        "metrics": list(metrics),
        "batch": batch,
        "split": split,
        "first": [w.ravel().tolist() for w in first],
        "history": done.history,
        "evaluated": {key: float(value) for key, value in measured.items()},
        "weights": [w.ravel().tolist() for w in model.get_weights()],
        "predicted": model.predict(x[:5], verbose=0).ravel().tolist(),
    }


sparse, categorical, binary = "sparse_categorical_crossentropy", "categorical_crossentropy", "binary_crossentropy"
cases = [
    case("sgd", "sgd", sparse, "labels", 3, "softmax", metrics=["accuracy"]),
    case("momentum", "momentum", sparse, "labels", 3, "softmax"),
    case("nesterov", "nesterov", sparse, "labels", 3, "softmax", "tanh"),
    case("adam", "adam", sparse, "labels", 3, "softmax", metrics=["accuracy"]),
    case("rmsprop", "rmsprop", sparse, "labels", 3, "softmax", "sigmoid"),
    case("sparse from logits", "adam", sparse, "labels", 3, None, logits=True, metrics=["accuracy"]),
    case("sparse of sigmoids", "adam", sparse, "labels", 3, "sigmoid"),
    case("sparse of softplus", "adam", sparse, "labels", 3, "softplus"),
    case("categorical", "adam", categorical, "one_hot", 3, "softmax", metrics=["accuracy"]),
    case("categorical from logits", "adam", categorical, "one_hot", 3, None, logits=True),
    case("categorical of sigmoids", "adam", categorical, "one_hot", 3, "sigmoid"),
    case("categorical of softplus", "adam", categorical, "one_hot", 3, "softplus"),
    case("binary", "adam", binary, "yes", 1, "sigmoid", metrics=["accuracy"]),
    case("binary from logits", "sgd", binary, "yes", 1, None, logits=True),
    case("binary of softmax", "adam", binary, "one_hot", 3, "softmax"),
    case("binary of tanh", "sgd", binary, "one_hot", 3, "tanh"),
    case("mse", "momentum", "mse", "amount", 1, None, "tanh", metrics=["mae"]),
    case("mae", "adam", "mae", "amount", 1, None, metrics=["mse"]),
    case("short last batch", "adam", sparse, "labels", 3, "softmax", metrics=["accuracy"], batch=32, split=0.2),
]
path = pathlib.Path(__file__).with_name("keras.json")
data = {"x": x.ravel().tolist(), "labels": labels.tolist(), "amount": amount.tolist(), "cases": cases}


def shorten(value):
    if isinstance(value, float):
        return float(f"{value:.9g}")
    if isinstance(value, list):
        return [shorten(item) for item in value]
    if isinstance(value, dict):
        return {key: shorten(item) for key, item in value.items()}
    return value


path.write_text(json.dumps(shorten(data)) + "\n")
