import Testing
import Wording

@Suite("the doctor's page")
struct DoctorPageTests {
  /// Four numbers an example, and whether the first two add up to more than 0.
  private static let data = """
    import numpy as np
    X = np.random.randn(96, 4)
    y = (X[:, 0] + X[:, 1] > 0) * 1.0
    """

  private static func model(
    _ layers: String, optimizer: String = "'adam'", loss: String = "'binary_crossentropy'", x: String = "X",
    y: String = "y",
    fit: String
  ) -> String {
    """
    model = Sequential([\(layers)])
    model.compile(optimizer=\(optimizer), loss=\(loss), metrics=['accuracy'])
    h = model.fit(\(x), \(y), verbose=0, \(fit))
    """
  }

  /// Small models made to fail in one way, and what the page must say of it.
  static let faults: [(program: String, says: [String])] = [
    (
      "y = (np.random.rand(96) > 0.5) * 1.0\n"
        + model(
          "Dense(32, activation='relu', input_shape=(4,)), Dense(32, activation='relu'), Dense(1, activation='sigmoid')",
          optimizer: "Adam(learning_rate=0.01)", fit: "epochs=70, validation_split=0.25"),
      ["Overfitting from epoch", "Validation loss was lowest"]
    ),
    (
      model(
        "Dense(8, activation='relu', input_shape=(4,)), Dense(1)", optimizer: "SGD(learning_rate=3.0)", loss: "'mse'",
        fit: "epochs=20"),
      ["The loss is infinite from epoch 2 on.", "Right before it was"]
    ),
    (
      model(
        "Dense(1, input_shape=(4,))", optimizer: "SGD(learning_rate=1.02)", loss: "'mse'",
        fit: "epochs=12, batch_size=96"),
      ["Diverging: the loss ends higher than it began."]
    ),
    (
      model(
        "Dense(8, activation='tanh', input_shape=(4,)), Dense(1, activation='sigmoid')",
        optimizer: "SGD(learning_rate=0.003)", fit: "epochs=20, batch_size=96"),
      ["Learning very slowly: the rate may be too low."]
    ),
    (
      model(
        "Dense(8, activation='relu', kernel_initializer='ones', input_shape=(4,)), Dense(1, activation='sigmoid')",
        x: "-np.abs(X) - 0.1", y: "(np.arange(96) % 2) * 1.0", fit: "epochs=12"),
      [
        "8 of 8 units of dense are off.", "in all 96 rows looked at", "No gradient reaches dense.kernel.",
        "It has not learned: the loss is what guessing costs.",
      ]
    ),
    (
      model(
        "Dense(8, activation='sigmoid', input_shape=(4,)), Dense(1, activation='sigmoid')",
        optimizer: "SGD(learning_rate=0.0001)", x: "X * 100000.0", fit: "epochs=12"),
      ["8 of 8 units of dense are saturated (sigmoid)."]
    ),
    (
      model(
        (0..<9).map { "Dense(6, activation='sigmoid'\($0 == 0 ? ", input_shape=(4,)" : ""))" }.joined(separator: ", ")
          + ", Dense(1, activation='sigmoid')", optimizer: "SGD(learning_rate=0.001)", fit: "epochs=6"),
      ["Gradients vanish on their way back."]
    ),
    (
      model(
        "Dense(1, input_shape=(4,))", optimizer: "SGD(learning_rate=0.000000001)", loss: "'mse'",
        fit: "epochs=12, batch_size=96"),
      ["The loss has not moved since the start.", "dense.kernel hardly moves."]
    ),
  ]

  @Test("a model made to fail is told what it fails of", arguments: faults.indices)
  func madeToFail(index: Int) throws {
    let fault = Self.faults[index]
    let desk = try Desk()
    desk.type(":seed 1", Self.data, fault.program)
    let page = desk.type(":doctor")
    #expect(desk.display.faults.isEmpty, "\(desk.display.faults)")
    let text = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in fault.says { #expect(text.contains(sentence), "\(sentence) in \(page)") }
    #expect(page.split(separator: "\n").allSatisfy { String($0).displayWidth <= 80 })
  }

  /// How every alarm's sentence can be known.
  private static let alarms = [
    "nan", "infinite", "Diverging", "not learned", "not moved", "rate may be too low", "Oscillating",
    "Overfitting from",
    "No better than", "vanish", "explode", "No gradient", "hardly moves", "most of its size",
  ]

  @Test("thirty healthy models raise no alarm", arguments: 0..<30)
  func healthy(seed: Int) throws {
    let desk = try Desk()
    let activation = ["relu", "tanh"][seed % 2]
    let fit =
      "epochs=\(8 + seed), batch_size=\([8, 16, 32][seed % 3])" + (seed % 3 == 0 ? "" : ", validation_split=0.25")
    desk.type(
      ":seed \(seed)", Self.data,
      Self.model(
        "Dense(12, activation='\(activation)', input_shape=(4,)), Dense(1, activation='sigmoid')",
        optimizer: ["Adam(learning_rate=0.01)", "SGD(learning_rate=0.2)"][seed / 2 % 2], fit: fit))
    let page = desk.type(":doctor")
    #expect(desk.display.faults.isEmpty)
    #expect(!page.isEmpty)
    for alarm in Self.alarms { #expect(!page.contains(alarm), "\(alarm) in \(page)") }
  }

  @Test("a history, a dict, a list and a model can be asked about; Chinese reads as Chinese")
  func patients() throws {
    let desk = try Desk()
    #expect(desk.type(":doctor [0.9, 0.7, 0.55, 0.43, 0.34, 0.27, 0.22]").hasPrefix("Still learning."))
    #expect(desk.type(":doctor [2.3, 2.303, 2.302, 2.303, 2.302, 2.303] classes=10").hasPrefix("It has not learned"))
    desk.type(
      "losses = {'loss': [1.0, 0.6, 0.4, 0.3, 0.2, 0.15, 0.1, 0.08], 'val_loss': [1.0, 0.8, 0.7, 0.75, 0.8, 0.86, 0.93, 1.0]}"
    )
    #expect(desk.type(":doctor losses").hasPrefix("Overfitting from epoch 4."))
    #expect(!desk.type(":doctor losses").contains("more epochs"))
    desk.type(":lang zh")
    #expect(desk.type("：诊断 losses").hasPrefix("从第 4 轮起过拟合。"))
    #expect(desk.type(":doctor [1.0, 0.5]").contains("只有 2 个点，太少，看不出趋势。"))
  }

  @Test("what can't be read is refused")
  func refused() throws {
    let desk = try Desk()
    desk.type(":doctor", ":doctor 'x'", ":doctor [1.0] classes=one", ":doctor [1.0] base=2")
    #expect(
      desk.display.faults == [
        """
        ValueError: nothing has been trained yet, so there is no curve to read.
        Try: train with model.fit(…) or :train first, or name a list of losses: :doctor losses.
        """,
        """
        ValueError: 'str' is no training curve.
        Try: give a History, a dict of names and lists, a list of losses, or a trained model.
        """,
        "ValueError: a whole number is needed here, not one.\nTry: :doctor [CURVES] [classes=N]",
        """
        ValueError: '2' is no share of 1.
        Try: the largest class's share, between 0 and 1, as in base=0.9.
        """,
      ])
  }
}
