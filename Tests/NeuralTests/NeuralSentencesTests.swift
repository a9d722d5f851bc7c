import Catalogue
import Neural
import Tensors
import Testing
import Wording

@Suite("Sentences about models")
struct NeuralSentencesTests {
  /// The message, and the remedy below it, in both languages.
  private func words(_ work: () throws -> Void) -> [String] {
    do {
      try work()
      return []
    } catch let fault as any Fault {
      return [fault.message, fault.remedy].compactMap { $0 }.flatMap { [$0.english, $0.chinese] }
    } catch {
      return ["\(error)"]
    }
  }

  private func trained(_ change: (Sequential, Tensor, Tensor) throws -> Void) throws -> [String] {
    let (model, x, y) = try Make.regression()
    return words { try change(model, x, y) }
  }

  @Test("what an argument can't be")
  func arguments() {
    #expect(
      words { _ = try Make.dense(0) } == [
        "units of Dense must be at least 1, not 0.", "Dense 的 units 至少是 1，不能是 0。",
      ])
    #expect(
      words { _ = try Make.dense(3, "rellu") } == [
        "there is no activation called 'rellu'.", "没有叫 'rellu' 的激活函数。", "Did you mean relu?", "是不是想写 relu？",
      ])
    #expect(
      words { _ = try Dense(Settings(Dense.card, positional: [.text("64")])) } == [
        "units of Dense must be a whole number, not str.", "Dense 的 units 应该是整数，这里是 str。",
        "Write the number without quotes.", "数字不要加引号。",
      ])
    #expect(
      words { _ = try Dense(Settings(Dense.card, named: [("unit", .whole(3))])) } == [
        "Dense has no parameter unit.", "Dense 没有参数 unit。", "Did you mean units?", "是不是想写 units？",
      ])
    #expect(
      words { _ = try Dense(Settings(Dense.card)) } == ["Dense needs units.", "Dense 还缺 units。"])
    #expect(
      words { _ = try SGD(Settings(SGD.card, named: [("momentum", .number(1.5))])) } == [
        "momentum of SGD must be between 0 and 1, not 1.5.", "SGD 的 momentum 要在 0 和 1 之间，不能是 1.5。",
      ])
    #expect(
      words { _ = try Adam(Settings(Adam.card, positional: [.number(.nan)])) } == [
        "learning_rate of Adam must be at least 0, not nan.", "Adam 的 learning_rate 至少是 0，不能是 nan。",
      ])
  }

  @Test("names that compile doesn't know")
  func names() throws {
    #expect(
      try trained { model, _, _ in try Make.compile(model, .text("adm")) } == [
        "there is no optimizer called 'adm'.", "没有叫 'adm' 的优化器。", "Did you mean adam?", "是不是想写 adam？",
      ])
    #expect(
      try trained { model, _, _ in try Make.compile(model, loss: .text("mean_square_error")) } == [
        "there is no loss called 'mean_square_error'.", "没有叫 'mean_square_error' 的损失函数。",
        "Did you mean mean_squared_error?", "是不是想写 mean_squared_error？",
      ])
    #expect(
      try trained { model, _, _ in try Make.compile(model, metrics: ["acurracy"]) } == [
        "there is no metric called 'acurracy'.", "没有叫 'acurracy' 的评价指标。", "Did you mean accuracy?",
        "是不是想写 accuracy？",
      ])
    #expect(
      try trained { model, _, _ in try Make.compile(model, .whole(3)) } == [
        "optimizer of compile must be an optimizer such as 'adam', not int.",
        "compile 的 optimizer 应该是优化器，例如 'adam'，这里是 int。",
      ])
  }

  @Test("training that can't begin")
  func beginnings() throws {
    #expect(
      try trained { model, x, y in try Make.fit(model, x, y) } == [
        "fit() needs to know how to train: compile comes first.", "还没 compile，fit() 不知道该怎么训练。",
        "model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics=['accuracy'])",
        "model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics=['accuracy'])",
      ])
    #expect(
      try trained { model, x, y in
        try Make.compile(model)
        try Make.fit(model, x, y.sliced(axis: 0, start: 0, step: 1, size: 40))
      } == [
        "x has 50 examples and y has 40: their shapes are (50, 3) and (40,).",
        "x 有 50 个样本，y 有 40 个：形状分别是 (50, 3) 和 (40,)。", "Each example needs its own target.", "每个样本都要有自己的目标值。",
      ])
    #expect(
      try trained { model, _, y in
        try Make.compile(model)
        try Make.fit(model, .filled(0, [50, 4]), y)
      } == [
        "dense (Dense) takes inputs of shape (None, 3), and got (None, 4).",
        "dense (Dense) 的输入形状应该是 (None, 3)，这里得到的是 (None, 4)。",
        "An example here has 4 numbers: give it 3, or make the model anew with input_shape=(4,).",
        "这里一个样本有 4 个数：把它变成 3 个，或者用 input_shape=(4,) 重新建模型。",
      ])
    #expect(
      try trained { model, _, y in
        try Make.compile(model)
        try Make.fit(model, .filled(0, [50, 3, 1]), y)
      } == [
        "dense (Dense) takes inputs of shape (None, 3), and got (None, 3, 1).",
        "dense (Dense) 的输入形状应该是 (None, 3)，这里得到的是 (None, 3, 1)。", "reshape it first: x.reshape(-1, 3).",
        "先改形状：x.reshape(-1, 3)。",
      ])
    #expect(
      try trained { model, x, _ in
        try Make.compile(model)
        try Make.fit(model, x, .filled(0, [50, 2]))
      } == [
        "MeanSquaredError can't compare targets of shape (None, 2) with outputs of shape (None, 1).",
        "MeanSquaredError 没法比较形状为 (None, 2) 的目标和形状为 (None, 1) 的输出。",
        "A last layer of 2 units gives 2 numbers an example.", "最后一层写 2 个单元，每个样本就给出 2 个数。",
      ])
    #expect(
      try trained { model, _, y in
        try Make.compile(model)
        try Make.fit(model, .filled(0, [0, 3]), y)
      } == ["x holds no examples: its shape is (0, 3).", "x 里没有样本，形状是 (0, 3)。"])
    #expect(
      try trained { model, x, y in
        try Make.compile(model)
        try Make.fit(model, x, y, ("validation_split", .whole(1)))
      } == [
        "validation_split=1 of 50 examples leaves one side empty.", "50 个样本按 validation_split=1 来分，有一边会是空的。",
      ])
    #expect(
      try trained { model, x, y in
        try Make.compile(model)
        try Make.fit(model, x, y, ("batch_size", .whole(0)))
      } == ["batch_size of fit must be at least 1, not 0.", "fit 的 batch_size 至少是 1，不能是 0。"])
  }

  @Test("labels that no class answers to")
  func labels() throws {
    func fit(_ label: Float) throws -> [String] {
      let model = try Sequential([Make.dense(3, "softmax", input: [2])], state: NeuralState(seed: 0))
      try Make.compile(model, loss: .text("sparse_categorical_crossentropy"))
      return words { try Make.fit(model, .filled(0, [4, 2]), .from([0, 1, label, 2], [4])) }
    }
    #expect(
      try fit(1.5) == ["labels must be whole numbers, and y[2] is 1.5.", "标签必须是整数，而 y[2] 是 1.5。"])
    #expect(
      try fit(3) == [
        "y[2] is class 3, but the last layer knows 3 classes, 0 to 2.", "y[2] 是类别 3，但最后一层只有 3 个类别：0 到 2。",
        "give the last layer at least 4 units.", "最后一层至少要有 4 个单元。",
      ])
    #expect(try fit(-1).first == "y[2] is class -1, but the last layer knows 3 classes, 0 to 2.")
    #expect(try fit(.nan).first == "labels must be whole numbers, and y[2] is nan.")
  }

  @Test("targets of the wrong form name the loss that takes them")
  func targetForms() throws {
    func fit(_ loss: String, _ targets: Tensor) throws -> [String] {
      let model = try Sequential([Make.dense(3, "softmax", input: [2])], state: NeuralState(seed: 0))
      try Make.compile(model, loss: .text(loss))
      return words { try Make.fit(model, .filled(0, [4, 2]), targets) }
    }
    #expect(
      try fit("categorical_crossentropy", .filled(1, [4], kind: .whole)) == [
        "CategoricalCrossentropy can't compare targets of shape (None,) with outputs of shape (None, 3).",
        "CategoricalCrossentropy 没法比较形状为 (None,) 的目标和形状为 (None, 3) 的输出。",
        "for class numbers use sparse_categorical_crossentropy, or make rows of 0 and 1 with to_categorical(y).",
        "标签是类别编号时，用 sparse_categorical_crossentropy，或者先用 to_categorical(y) 变成 0 和 1 的行。",
      ])
    #expect(
      try fit("sparse_categorical_crossentropy", .filled(1, [4, 3])) == [
        "SparseCategoricalCrossentropy can't compare targets of shape (None, 3) with outputs of shape (None, 3).",
        "SparseCategoricalCrossentropy 没法比较形状为 (None, 3) 的目标和形状为 (None, 3) 的输出。",
        "for rows of 0 and 1 use categorical_crossentropy.", "标签已经是 0 和 1 的行时，用 categorical_crossentropy。",
      ])
  }

  @Test("models that don't fit together")
  func models() throws {
    let state = NeuralState(seed: 0)
    #expect(
      words { _ = try Sequential([Make.dense(2, name: "a"), Make.dense(2, name: "a")], state: state) } == [
        "two layers of this model are called a.", "这个模型里有两层都叫 a。", "give each layer a name of its own: name='…'.",
        "给每一层起不同的名字：name='…'。",
      ])
    #expect(
      words { _ = try Make.predict(Sequential(state: state), .filled(0, [1, 2])) } == [
        "this model has no layers.", "这个模型里还没有层。", "Add one: model.add(keras.layers.Dense(1)).",
        "先加一层：model.add(keras.layers.Dense(1))。",
      ])
    let (model, _, _) = try Make.regression()
    #expect(
      words { try model.setWeights([.filled(0, [3, 8])]) } == [
        "there are 4 weight arrays, and 1 were given.", "一共有 4 组权重，这里给了 1 组。",
      ])
    #expect(
      words { try model.setWeights(model.weightValues().map { $0.matrixTransposed }) } == [
        "kernel has shape (3, 8); the array given for it has (8, 3).", "kernel 的形状是 (3, 8)，给它的数组形状是 (8, 3)。",
      ])
  }

  @Test("an optimizer keeps to the model that it has trained")
  func optimizerOfAnother() throws {
    let (model, x, y) = try Make.regression()
    let optimizer = Optimizer(try Adam(Settings(Adam.card)))
    try Make.compile(model, .optimizer(optimizer))
    try Make.fit(model, x, y)
    let other = try Sequential([Make.dense(1, input: [3])], state: NeuralState(seed: 0))
    try Make.compile(other, .optimizer(optimizer))
    #expect(
      words { try Make.fit(other, x, y) } == [
        "this optimizer has already trained another model, and its state fits only that one.",
        "这个优化器训练过别的模型，它记下的状态只适合那个模型。", "make a new one for this model, or write 'adam'.", "给这个模型新建一个，或者直接写 'adam'。",
      ])
  }
}
