import Catalogue
import FoundationEssentials
import Language
import Neural
import Testing
import Wording

private let environment = ProcessInfo.processInfo.environment

@Suite("Keras in the language")
struct KerasTests {
  private func run(_ program: String, in session: Session = Session()) -> String {
    Transcript.of(program, in: session).text
  }

  /// The message of the error that a program ends in.
  private func error(_ program: String) -> String? {
    Transcript.of(program).outcome.failure.map { "\($0.fault.kind.rawValue): \($0.fault.message.english)" }
  }

  /// What most examples train.
  private static let small = """
    import numpy as np
    from tensorflow import keras
    from tensorflow.keras.layers import Dense
    x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = np.array([0, 1, 1, 0])
    keras.utils.set_random_seed(1)
    model = keras.Sequential([Dense(16, activation='tanh', input_shape=(2,)), Dense(2, activation='softmax')])
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.05), loss='sparse_categorical_crossentropy', metrics=['accuracy'])

    """

  @Test("a model is made, trained, measured and asked, as in Keras")
  func whole() {
    #expect(
      run(
        Self.small + """
          history = model.fit(x, y, epochs=200, batch_size=4, verbose=0)
          print(list(history.history), len(history.history['loss']), history.epoch[:3])
          loss, accuracy = model.evaluate(x, y, verbose=0)
          print(accuracy, loss < 0.1, model.evaluate(x, y, verbose=0, return_dict=True)['accuracy'])
          p = model.predict(x, verbose=0)
          print(p.shape, p.argmax(axis=1))
          print(model.count_params(), [w.shape for w in model.get_weights()], model.input_shape, model.output_shape)
          print([layer.name for layer in model.layers], model.get_layer('dense_1').units, type(model).__name__)
          """) == """
          ['loss', 'accuracy'] 200 [0, 1, 2]
          1.0 True 1.0
          (4, 2) [0 1 1 0]
          82 [(2, 16), (16,), (16, 2), (2,)] (None, 2) (None, 2)
          ['dense', 'dense_1'] 2 Sequential

          """)
  }

  @Test("the summary is printed by the program")
  func summary() { #expect(run(Self.small + "model.summary()").hasPrefix("Model: \"sequential\"\n____")) }

  @Test("the same seed gives the same weights; weights are read, written and shared")
  func weights() {
    #expect(
      run(
        Self.small + """
          first = model.get_weights()
          keras.utils.set_random_seed(1)
          again = keras.Sequential([keras.Input(shape=(2,)), Dense(16), Dense(2)])
          print((first[0] == again.get_weights()[0]).all())
          model.set_weights([w * 0 for w in first])
          print(float(model.layers[0].kernel[0, 0]), model.predict(x[:1], verbose=0))
          """) == "True\n0.0 [[0.5 0.5]]\n")
  }

  @Test("a model called on a tensor can be followed back to its weights")
  func gradients() {
    #expect(
      run(
        Self.small + """
          loss = keras.losses.SparseCategoricalCrossentropy()(y, model(tensor(x)))
          loss.backward()
          print(list(loss.shape), list(model.layers[1].bias.value.grad.shape), type(model(x)).__name__)
          print(keras.metrics.BinaryAccuracy()([1.0, 0.0], [0.9, 0.8]))
          """) == "[] [2] EagerTensor\n0.5\n")
  }

  @Test("an optimizer's learning rate can be changed between fits")
  func learningRate() {
    #expect(
      run(
        Self.small + """
          model.optimizer.learning_rate = 0.0
          before = model.get_weights()[0]
          model.fit(x, y, verbose=0)
          print((model.get_weights()[0] == before).all(), model.optimizer.iterations, float(model.optimizer.learning_rate))
          """) == "True 1 0.0\n")
  }

  @Test("to_categorical makes rows of 0 and 1")
  func categorical() {
    #expect(
      run("from keras.utils import to_categorical\nprint(to_categorical([0, 2, 1]))\nprint(to_categorical([1], 2))")
        == "[[1. 0. 0.]\n [0. 0. 1.]\n [0. 1. 0.]]\n[[0. 1.]]\n")
  }

  @Test("what can't be is said by name")
  func errors() {
    #expect(error("Dense(0)") == "ValueError: units of Dense must be at least 1, not 0.")
    #expect(error("Dense(3, activation='rellu')") == "ValueError: there is no activation called 'rellu'.")
    #expect(error("Sequential([3])") == "TypeError: Sequential takes layers, not int.")
    #expect(error("Sequential([Dense(3)]).fit([[1.0]], [1])") == "TypeError: x of fit must be a tensor, not list.")
    #expect(
      error("m = Sequential([Dense(3)])\nm.fit(ones(4, 2), zeros(4))")
        == "RuntimeError: fit() needs to know how to train: compile comes first.")
    #expect(
      error(Self.small + "model.fit(x, y * 1.0 + 0.5)") == "ValueError: labels must be whole numbers, and y[0] is 0.5.")
    #expect(
      error("from tensorflow.keras.layers import Dens")
        == "ImportError: module 'tensorflow.keras.layers' has no 'Dens' here.")
  }

  @Test("the example on every component's card runs as it stands")
  func examples() {
    for type in NeuralCatalogue.components {
      let example = type.card.example
      #expect(Transcript.of(example).outcome.failure == nil, "\(example)")
    }
  }

  /// One weight and one bias that the validation data like less and less; the numbers are Keras's own.
  private static let turning = """
    import numpy as np
    from keras.callbacks import EarlyStopping, LambdaCallback, LearningRateScheduler, History
    import keras
    x = np.array([[1.0], [2.0], [3.0], [4.0]])
    y = np.array([[1.0], [2.5], [2.5], [4.5]])
    pair = (np.array([[1.5], [5.0]]), np.array([[1.0], [3.0]]))
    model = keras.Sequential([keras.layers.Input(shape=(1,)), keras.layers.Dense(1)])
    model.set_weights([np.array([[0.2]]), np.array([0.0])])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.02), loss='mse', metrics=['mae'])
    def fit(epochs, callbacks):
        return model.fit(x, y, epochs=epochs, batch_size=2, shuffle=False, validation_data=pair, verbose=0, callbacks=callbacks)

    """

  @Test("training stops early and goes back to its best epoch")
  func earlyStopping() {
    #expect(
      run(
        Self.turning + """
          stopping = EarlyStopping(patience=2, restore_best_weights=True)
          history = fit(12, callbacks=[stopping])
          print(stopping.stopped_epoch, stopping.best_epoch, round(stopping.best, 5), stopping.best_weights[0].shape)
          print(len(history.epoch), model.stop_training, [round(float(w.ravel()[0]), 5) for w in model.get_weights()])
          """) == "2 0 0.09396 (1, 1)\n3 True [0.65188, 0.15368]\n")
  }

  @Test("functions of the program are called as training goes on")
  func functions() {
    #expect(
      run(
        Self.turning + """
          seen = []
          def watch(epoch, logs):
              seen.append((epoch, list(logs)))
              model.stop_training = logs['loss'] < 1
          recorded = History()
          history = fit(9, callbacks=[LambdaCallback(on_epoch_end=watch), recorded])
          print(seen, recorded.epoch, len(history.history['val_mae']))
          rates = fit(3, callbacks=LearningRateScheduler(lambda epoch, lr: lr / 2)).history['learning_rate']
          print(rates, float(model.optimizer.learning_rate))
          """) == """
          [(0, ['loss', 'mae', 'val_loss', 'val_mae']), (1, ['loss', 'mae', 'val_loss', 'val_mae'])] [0, 1] 2
          [0.009999999776482582, 0.004999999888241291, 0.0024999999441206455] 0.0024999999441206455

          """)
    #expect(
      error(Self.turning + "fit(2, callbacks=[LambdaCallback(on_epoch_end=lambda epoch, logs: model.compile())])")
        == "RuntimeError: compile() can't be called by a callback of the same model's training.")
    #expect(
      error("LearningRateScheduler(0.5)")
        == "TypeError: LearningRateScheduler() needs 'function' for 'schedule', not 'float'.")
  }

  @Test("data sets are there without an import, and a model trains on them")
  func datasets() {
    #expect(
      run(
        """
        x, y = moons(60, seed=1)
        print(list(x.shape), list(y.shape))
        model = Sequential([Dense(8, activation='relu'), Dense(1, activation='sigmoid')])
        model.compile(optimizer=Adam(0.05), loss='binary_crossentropy', metrics=['accuracy'])
        history = model.fit(x, y, epochs=60, verbose=0)
        print(history.history['accuracy'][-1] > 0.85)
        images, labels = digits(5, seed=2)
        print(list(images.shape), len(labels), digits(n=5, seed=2)[1].tolist() == labels.tolist())
        """) == "[60, 2] [60]\nTrue\n[5, 28, 28] 5 True\n")
    #expect(error("digits(1.5)")?.hasPrefix("ValueError") == true)
    #expect(error("digits(count=3)")?.hasPrefix("TypeError") == true)
  }

  @Test("every module of keras holds names that can be called, also below tensorflow")
  func modules() {
    for root in ["keras", "tensorflow.keras"] {
      for (module, name) in [
        ("models", "Sequential"), ("layers", "Flatten"), ("layers", "Dropout"), ("optimizers", "SGD"),
        ("losses", "MeanSquaredError"), ("losses", "categorical_crossentropy"), ("metrics", "MeanAbsoluteError"),
        ("initializers", "GlorotUniform"), ("utils", "to_categorical"), ("datasets.mnist", "load_data"),
      ] {
        #expect(run("from \(root).\(module) import \(name)\nprint(callable(\(name)))") == "True\n", "\(root).\(module)")
      }
    }
    #expect(
      run("import tensorflow as tf\nprint(tf.nn.relu(tf.keras.Sequential is not None), tf.keras.layers.Dense)")
        .contains("Dense"))
  }

  /// Section 5.2 of the article, as printed.
  static let article = """
    import tensorflow as tf
    from tensorflow.keras.layers import Dense
    from tensorflow.keras.models import Sequential

    # 定义模型
    model = Sequential([
        Dense(64, activation='relu', input_shape=(784,)),
        Dense(10, activation='softmax')
    ])

    # 编译模型
    model.compile(optimizer='adam',
                  loss='sparse_categorical_crossentropy',
                  metrics=['accuracy'])

    # 加载数据
    (x_train, y_train), (x_test, y_test) = tf.keras.datasets.mnist.load_data()

    # 预处理数据
    x_train = x_train.reshape(-1, 784)
    x_test = x_test.reshape(-1, 784)

    # 训练模型
    model.fit(x_train, y_train, epochs=5)

    # 评估模型
    model.evaluate(x_test, y_test)

    """

  @Test(
    "the article's program, as printed, reaches 0.915 to 0.955 on the real test digits",
    // Five epochs take a second in a release build and minutes in a debug build.
    .enabled(
      if: environment["GRADWALK_DATA"] != nil && environment["GRADWALK_LONG"] != nil, "needs GRADWALK_DATA and --long"))
  func articleProgram() throws {
    let session = Session()
    let outcome = Transcript.of(Self.article, in: session).outcome
    #expect(outcome.failure == nil)
    guard case .list(let measures)? = outcome.value, measures.elements.count == 2 else {
      Issue.record("evaluate must give loss and accuracy")
      return
    }
    #expect((0.915...0.955).contains(measures.elements[1].realNumber ?? 0))
    #expect(Transcript.of("print(x_train.dtype, x_train.shape)", in: session).text == "uint8 (60000, 784)\n")
  }
}
