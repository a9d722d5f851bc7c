import Tensors
import Wording

extension NeuralFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .unknownParameter, .parameterTwice, .missingParameter, .tooManyArguments, .wrongType, .notALayer: .type
    case .inputShape, .inputRank, .weightShape, .lengths, .targetShape: .shape
    case .notCompiled, .notBuilt, .noLoss, .replayDiffers, .whileTraining: .runtime
    case .noSuchStep, .noSuchExample: .index
    default: .value
    }
  }

  package var message: Bilingual {
    switch self {
    case .unknownParameter(let owner, let name, _, _):
      Bilingual("\(owner) has no parameter \(name).", "\(owner) 没有参数 \(name)。")
    case .parameterTwice(let owner, let name):
      Bilingual("\(owner) got \(name) twice.", "\(owner) 的 \(name) 给了两次。")
    case .missingParameter(let owner, let name):
      Bilingual("\(owner) needs \(name).", "\(owner) 还缺 \(name)。")
    case .tooManyArguments(let owner, let given, let most):
      Bilingual(
        "\(owner) takes at most \(most) arguments; \(given) were given.", "\(owner) 最多接受 \(most) 个参数，这里给了 \(given) 个。")
    case .wrongType(let owner, let name, let expected, let found):
      Bilingual(
        "\(name) of \(owner) must be \(expected.phrase.english), not \(found).",
        "\(owner) 的 \(name) 应该是\(expected.phrase.chinese)，这里是 \(found)。")
    case .outOfRange(let owner, let name, let value, let low, let high):
      Self.range(owner, name, value, low, high)
    case .unknownName(let kind, let name, _, _):
      Bilingual(
        "there is no \(kind.phrase.english) called '\(name.visibleControls)'.",
        "没有叫 '\(name.visibleControls)' 的\(kind.phrase.chinese)。")
    case .notOneOf(let owner, let name, let value, let known):
      Bilingual(
        "\(name) of \(owner) must be one of \(known.joined(separator: ", ")), not '\(value.visibleControls)'.",
        "\(owner) 的 \(name) 只能是 \(known.joined(separator: "、")) 之一，不能是 '\(value.visibleControls)'。")
    case .directionUnknown(let owner, let monitor, _):
      Bilingual(
        "\(owner) can't tell whether more of \(monitor.visibleControls) is better or worse.",
        "\(owner) 不知道 \(monitor.visibleControls) 是越大越好，还是越小越好。")
    case .whileTraining(let method):
      Bilingual("\(method) can't be called by a callback of the same model's training.", "模型还在训练，它的回调里不能调用 \(method)。")
    case .notALayer(let found):
      Bilingual("Sequential takes layers, not \(found).", "Sequential 里只能放层，不能放 \(found)。")
    case .noLayers: Bilingual("this model has no layers.", "这个模型里还没有层。")
    case .sameName(let name):
      Bilingual("two layers of this model are called \(name).", "这个模型里有两层都叫 \(name)。")
    case .inputAfterLayers:
      Bilingual("Input says what the first layer gets, so it must come first.", "Input 说明第一层的输入，所以必须放在最前面。")
    case .noSuchLayer(let wanted, _):
      Bilingual("this model has no layer \(wanted.visibleControls).", "这个模型里没有 \(wanted.visibleControls) 这一层。")
    case .notBuilt(let method):
      Bilingual(
        "\(method) needs the model's weights, and their shapes aren't known yet.", "\(method) 要用到模型的权重，可权重的形状还不知道。")
    case .inputShape(let layer, let expected, let found):
      Bilingual(
        "\(layer) takes inputs of shape \(expected.withBatch), and got \(found.withBatch).",
        "\(layer) 的输入形状应该是 \(expected.withBatch)，这里得到的是 \(found.withBatch)。")
    case .inputRank(let layer, let least, let found):
      Bilingual(
        "\(layer) needs inputs with at least \(least) axes beside the batch; these have shape \(found.withBatch).",
        "\(layer) 的输入除了批次那个轴，至少还要有 \(least) 个轴，这里的形状是 \(found.withBatch)。")
    case .weightCount(let found, let expected):
      Bilingual(
        "there are \(expected) weight arrays, and \(found) were given.", "一共有 \(expected) 组权重，这里给了 \(found) 组。")
    case .weightShape(let name, let expected, let found):
      Bilingual(
        "\(name) has shape \(expected); the array given for it has \(found).",
        "\(name) 的形状是 \(expected)，给它的数组形状是 \(found)。")
    case .notCompiled(let method):
      Bilingual("\(method) needs to know how to train: compile comes first.", "还没 compile，\(method) 不知道该怎么训练。")
    case .noLoss(let method):
      Bilingual("\(method) needs a loss, and compile was called without one.", "\(method) 需要损失函数，但 compile 时没有给。")
    case .noExamples(let name, let shape):
      Bilingual("\(name) holds no examples: its shape is \(shape).", "\(name) 里没有样本，形状是 \(shape)。")
    case .lengths(let x, let y):
      Bilingual(
        "x has \(x.first ?? 0) examples and y has \(y.first ?? 0): their shapes are \(x) and \(y).",
        "x 有 \(x.first ?? 0) 个样本，y 有 \(y.first ?? 0) 个：形状分别是 \(x) 和 \(y)。")
    case .targetShape(let loss, let targets, let outputs):
      Bilingual(
        "\(loss) can't compare targets of shape \(targets.withBatch) with outputs of shape \(outputs.withBatch).",
        "\(loss) 没法比较形状为 \(targets.withBatch) 的目标和形状为 \(outputs.withBatch) 的输出。")
    case .labelNotWhole(let value, let position):
      Bilingual(
        "labels must be whole numbers, and y[\(position)] is \(Numeral.significant(value)).",
        "标签必须是整数，而 y[\(position)] 是 \(Numeral.significant(value))。")
    case .labelOutOfRange(let label, let classes, let position):
      Bilingual(
        "y[\(position)] is class \(Numeral.significant(label)), but the last layer knows \(classes) classes, 0 to \(classes - 1).",
        "y[\(position)] 是类别 \(Numeral.significant(label))，但最后一层只有 \(classes) 个类别：0 到 \(classes - 1)。")
    case .nothingLeftToTrain(let examples, let split):
      Bilingual(
        "validation_split=\(Numeral.significant(split)) of \(examples) examples leaves one side empty.",
        "\(examples) 个样本按 validation_split=\(Numeral.significant(split)) 来分，有一边会是空的。")
    case .optimizerOfAnotherModel:
      Bilingual(
        "this optimizer has already trained another model, and its state fits only that one.",
        "这个优化器训练过别的模型，它记下的状态只适合那个模型。")
    case .nothingToTrain: Bilingual("this model has no weights to train.", "这个模型没有可以训练的权重。")
    case .noSuchStep(let step, let first, let last):
      last < first
        ? Bilingual("this run has no step \(step): it stopped before its first.", "这次训练没有第 \(step) 步：一步都没走完就停了。")
        : Bilingual(
          "this run has no step \(step): its steps are \(first) to \(last).",
          "这次训练没有第 \(step) 步：步数从 \(first) 到 \(last)。")
    case .noSuchExample(let row, let count):
      Bilingual(
        "there is no example \(row): the \(count) examples are numbered from 0 to \(count - 1).",
        "没有样本 \(row)：一共 \(count) 个样本，编号从 0 到 \(count - 1)。")
    case .replayDiffers(let step):
      Bilingual(
        "step \(step) came out otherwise than while training, so what it did can't be shown.",
        "第 \(step) 步重跑的结果和训练时不一样，所以没法说清那一步做了什么。")
    case .emptyBatch(let step):
      Bilingual("every example of step \(step) is left out.", "第 \(step) 步的样本全被去掉了。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .unknownParameter(_, _, let nearest, let known): Self.names(nearest, known)
    case .unknownName(_, _, let nearest, let known): Self.names(nearest, known)
    case .directionUnknown(_, let monitor, let known):
      known.flatMap { [$0, "val_\($0)"] }.nearest(to: monitor).map { Self.names($0, known) }
        ?? Bilingual(
          "it can watch: \(known.joined(separator: ", ")). Or say mode='min' or mode='max'.",
          "可以盯的有：\(known.joined(separator: "、"))；也可以写明 mode='min' 或 mode='max'。")
    case .noSuchLayer(let wanted, let known): Self.names(known.nearest(to: wanted), known)
    case .notCompiled:
      Bilingual(
        "model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics=['accuracy'])",
        "model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics=['accuracy'])")
    case .noLoss: Bilingual("model.compile(loss='mse')", "model.compile(loss='mse')")
    case .notBuilt:
      Bilingual(
        "say what an example looks like: Input(shape=(784,)) as the first item, or input_shape=(784,) in the first layer.",
        "说明一个样本的形状：第一项写 Input(shape=(784,))，或者在第一层写 input_shape=(784,)。")
    case .inputShape(_, let expected, let found) where found.elementCount == expected.elementCount:
      Bilingual("reshape it first: x.reshape(-1, \(expected.sizes)).", "先改形状：x.reshape(-1, \(expected.sizes))。")
    case .inputShape(_, let expected, let found) where expected.count == 1 && found.count == 1:
      Bilingual(
        "An example here has \(found[0]) numbers: give it \(expected[0]), or make the model anew with input_shape=(\(found[0]),).",
        "这里一个样本有 \(found[0]) 个数：把它变成 \(expected[0]) 个，或者用 input_shape=(\(found[0]),) 重新建模型。")
    case .wrongType(_, "optimizer", .optimizer, "float"), .wrongType(_, "metrics", .metrics, "float"):
      Bilingual(
        "A learning rate belongs to an optimizer: keras.optimizers.Adam(0.01).",
        "学习率写在优化器里：keras.optimizers.Adam(0.01)。")
    case .wrongType(_, _, .whole, "str"), .wrongType(_, _, .number, "str"):
      Bilingual("Write the number without quotes.", "数字不要加引号。")
    case .lengths: Bilingual("Each example needs its own target.", "每个样本都要有自己的目标值。")
    case .nothingToTrain: Bilingual("Add a layer with weights, such as Dense.", "加一个有权重的层，例如 Dense。")
    case .noLayers: Bilingual("Add one: model.add(keras.layers.Dense(1)).", "先加一层：model.add(keras.layers.Dense(1))。")
    case .sameName: Bilingual("give each layer a name of its own: name='…'.", "给每一层起不同的名字：name='…'。")
    case .targetShape(let loss, let targets, let outputs)
    where loss == "CategoricalCrossentropy" && targets.count < outputs.count:
      Bilingual(
        "for class numbers use sparse_categorical_crossentropy, or make rows of 0 and 1 with to_categorical(y).",
        "标签是类别编号时，用 sparse_categorical_crossentropy，或者先用 to_categorical(y) 变成 0 和 1 的行。")
    case .targetShape(let loss, let targets, let outputs)
    where loss == "SparseCategoricalCrossentropy" && targets == outputs:
      Bilingual("for rows of 0 and 1 use categorical_crossentropy.", "标签已经是 0 和 1 的行时，用 categorical_crossentropy。")
    case .targetShape(_, let targets, let outputs) where targets.count == 1 && outputs.count == 1:
      Bilingual(
        "A last layer of \(targets[0]) units gives \(targets[0]) numbers an example.",
        "最后一层写 \(targets[0]) 个单元，每个样本就给出 \(targets[0]) 个数。")
    case .labelOutOfRange(let label, _, _) where label >= 0 && label < 1e6:
      Bilingual(
        "give the last layer at least \(Numeral.significant(label + 1, digits: 9)) units.",
        "最后一层至少要有 \(Numeral.significant(label + 1, digits: 9)) 个单元。")
    case .optimizerOfAnotherModel:
      Bilingual("make a new one for this model, or write 'adam'.", "给这个模型新建一个，或者直接写 'adam'。")
    case .replayDiffers:
      Bilingual(
        "train again: something that the step reads has changed in a way that can't be undone, such as an iterator.",
        "重新训练一次：那一步用到的东西变了，而且退不回去，例如迭代器。")
    default: nil
    }
  }

  private static func names(_ nearest: String?, _ known: [String]) -> Bilingual? {
    if let nearest { return Bilingual("Did you mean \(nearest)?", "是不是想写 \(nearest)？") }
    if known.isEmpty { return nil }
    return Bilingual("There are: \(known.joined(separator: ", ")).", "可以用的有：\(known.joined(separator: "、"))。")
  }

  private static func range(_ owner: String, _ name: String, _ value: Double, _ low: Double, _ high: Double?)
    -> Bilingual
  {
    let (value, low) = (Numeral.significant(value), Numeral.significant(low))
    guard let high else {
      return Bilingual(
        "\(name) of \(owner) must be at least \(low), not \(value).", "\(owner) 的 \(name) 至少是 \(low)，不能是 \(value)。")
    }
    let top = Numeral.significant(high)
    return Bilingual(
      "\(name) of \(owner) must be between \(low) and \(top), not \(value).",
      "\(owner) 的 \(name) 要在 \(low) 和 \(top) 之间，不能是 \(value)。")
  }
}

extension NeuralFault.LayerName: CustomStringConvertible {
  package var description: String { "\(name) (\(type))" }
}

extension Shape {
  /// With an unknown number of examples in front, as Keras writes it: `(None, 784)`.
  package var withBatch: String { isEmpty ? "(None,)" : "(None, \(sizes))" }

  /// The sizes alone: `28, 28`.
  var sizes: String { map(String.init).joined(separator: ", ") }
}

extension NeuralFault.Expected {
  var phrase: Bilingual {
    switch self {
    case .whole: Bilingual("a whole number", "整数")
    case .number: Bilingual("a number", "数")
    case .truth: Bilingual("True or False", " True 或 False")
    case .text: Bilingual("text", "文字")
    case .shape: Bilingual("a shape such as (784,)", "形状，例如 (784,)")
    case .activation: Bilingual("an activation such as 'relu'", "激活函数，例如 'relu'")
    case .initializer: Bilingual("an initializer such as 'glorot_uniform'", "初始化方式，例如 'glorot_uniform'")
    case .loss: Bilingual("a loss such as 'mse'", "损失函数，例如 'mse'")
    case .metric: Bilingual("a metric such as 'accuracy'", "评价指标，例如 'accuracy'")
    case .metrics: Bilingual("a list of metrics such as ['accuracy']", "评价指标的列表，例如 ['accuracy']")
    case .optimizer: Bilingual("an optimizer such as 'adam'", "优化器，例如 'adam'")
    case .tensor: Bilingual("a tensor", "张量")
    case .layers: Bilingual("a list of layers", "层的列表")
    case .pair: Bilingual("a pair (x, y)", "一对 (x, y)")
    case .callbacks: Bilingual("a list of callbacks such as [EarlyStopping()]", "回调的列表，例如 [EarlyStopping()]")
    }
  }
}

extension ComponentKind {
  var phrase: Bilingual {
    switch self {
    case .layer: Bilingual("layer", "层")
    case .activation: Bilingual("activation", "激活函数")
    case .initializer: Bilingual("initializer", "初始化方式")
    case .loss: Bilingual("loss", "损失函数")
    case .metric: Bilingual("metric", "评价指标")
    case .optimizer: Bilingual("optimizer", "优化器")
    }
  }
}
