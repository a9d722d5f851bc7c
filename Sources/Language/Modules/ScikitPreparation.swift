import Autograd
import Catalogue
import Datasets
import Tensors
import Wording

/// `sklearn.model_selection`, `sklearn.preprocessing`, `sklearn.impute` and `sklearn.linear_model`: what the lessons
/// about data use of them.
enum ScikitPreparation {
  static let views = [
    ModuleView("sklearn.model_selection") { _ in
      [
        ("train_test_split", .object(OpFunction(split, splitCard))),
        ("GroupShuffleSplit", .object(TypeObject("GroupShuffleSplit", groupSplit))),
      ]
    },
    ModuleView("sklearn.preprocessing") { _ in
      [
        ("StandardScaler", .object(TypeObject("StandardScaler", standard))),
        ("MinMaxScaler", .object(TypeObject("MinMaxScaler", range))),
      ]
    },
    ModuleView("sklearn.impute") { _ in [("SimpleImputer", .object(TypeObject("SimpleImputer", imputer)))] },
    ModuleView("sklearn.linear_model") { _ in
      [("LogisticRegression", .object(TypeObject("LogisticRegression", logistic)))]
    },
  ]

  /// Bare, without an import: the house's own.
  static func values() -> [(String, Value)] { [(leakCheck.name, .object(OpFunction(leakCheck, leakCard)))] }

  static let cards = [splitCard, leakCard]

  // MARK: - Splits

  private static let splitCard = Card(
    "train_test_split", .data, .parameters(split.parameters.listed),
    Bilingual(
      "Rows to train on and rows to test on, drawn at random; the same random_state draws the same.",
      "随机分成训练和测试两部分；random_state 一样，分法就一样。"),
    example: "train, test = train_test_split(df, test_size=0.3, random_state=0)")

  private static let split = Method(
    "train_test_split", "*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None"
  ) { call in
    guard !call.rest.isEmpty else {
      throw CallFault.missing(function: "train_test_split", names: ["arrays"], parameters: call.method.parameters.text)
    }
    let counts = try call.rest.map { try SplitRows.count($0, call) }
    guard Set(counts).count == 1, let rows = counts.first else { throw TableFault.splitLengths(counts) }
    let (test, train) = (try size(call, 1), try size(call, 2))
    let isStratified = call.has(5) && !call[5].isNone
    let split: Split
    if try !call.truth(4, default: true) {
      if isStratified { throw TableFault.stratifyNeedsShuffle }
      split = try .inOrder(rows, test: test, train: train)
    } else if isStratified {
      guard let labels = try TableValues.column(call[5], name: "stratify", call.machine) else {
        throw call.wrong(5, "Series")
      }
      guard labels.count == rows else { throw TableFault.splitLengths([rows, labels.count]) }
      split = try Drawing.with(call[3], call.machine) {
        try .stratified(by: labels, test: test, train: train, &$0)
      }
    } else {
      split = try Drawing.with(call[3], call.machine) { try .shuffled(rows, test: test, train: train, &$0) }
    }
    return .list(
      of: try call.rest.flatMap { value in
        [try SplitRows.take(split.train, of: value), try SplitRows.take(split.test, of: value)]
      })
  }

  static func size(_ call: Call, _ index: Int) throws -> Split.Size? {
    guard call.has(index), !call[index].isNone else { return nil }
    if let count = call[index].wholeNumber { return .count(count) }
    return .share(try call.double(index))
  }

  private static let groupSplit = Method(
    "GroupShuffleSplit", "n_splits=5, *, test_size=None, train_size=None, random_state=None"
  ) { call in
    .object(
      GroupSplitObject(
        splits: try call.int(0, default: 5), test: try size(call, 1), train: try size(call, 2), state: call[3]))
  }

  // MARK: - Estimators

  private static let standard = Method("StandardScaler", "*, with_mean=True, with_std=True") { call in
    .object(
      ScalerObject(.standard(centers: try call.truth(0, default: true), scales: try call.truth(1, default: true))))
  }

  private static let range = Method("MinMaxScaler", "feature_range=(0, 1), *, clip=False") { call in
    var (low, high) = (0.0, 1.0)
    if call.has(0) {
      let ends = try call.machine.elements(of: call[0]).compactMap { try $0.asDouble() }
      guard ends.count == 2, ends[0] < ends[1] else { throw call.wrong(0, "(low, high)") }
      (low, high) = (ends[0], ends[1])
    }
    return .object(ScalerObject(.range(low: low, high: high, clips: try call.truth(1, default: false))))
  }

  private static let imputer = Method("SimpleImputer", "*, strategy='mean', fill_value=None") { call in
    let word = try call.text(0, default: Text("mean")).string
    guard let strategy = Scaling.Strategy(rawValue: word) else {
      throw TableFault.strategy(word, known: Scaling.Strategy.allCases.map(\.rawValue))
    }
    return .object(ScalerObject(.imputing(strategy, constant: try ScikitNumbers.number(call, 1))))
  }

  private static let logistic = Method(
    "LogisticRegression", "*, C=1.0, fit_intercept=True, max_iter=100, random_state=None"
  ) { call in
    let strength = try call.double(0, default: 1)
    guard strength > 0, strength.isFinite else { throw call.wrong(0, "float > 0") }
    return .object(LogisticObject(strength: strength, fitsIntercept: try call.truth(1, default: true)))
  }

  // MARK: - The leak check

  private static let leakCard = Card(
    "leak_check", .data, .parameters(leakCheck.parameters.listed),
    Bilingual(
      "Says what in a split makes the test look better than the world will be: the same user on both sides, a feature that knows the label, training later than the test, a scaler that saw the test rows.",
      "检查切分有没有让测试成绩虚高：同一个用户两边都有、某个特征早知道答案、训练数据比测试还晚、缩放器见过测试集。"),
    example: "leak_check(train, test, label='bought', group='user', time='time')")

  private static let leakCheck = Method(
    "leak_check", "train, test, *, label=None, group=None, time=None, scaler=None"
  ) { call in
    let train = try FrameMethods.frame(call[0], "leak_check")
    let test = try FrameMethods.frame(call[1], "leak_check")
    func name(_ index: Int) throws -> String? {
      call.has(index) && !call[index].isNone ? try call.text(index).string : nil
    }
    var scaling: Scaling?
    if call.has(5), !call[5].isNone {
      guard case .object(let object as ScalerObject) = call[5] else { throw call.wrong(5, "StandardScaler") }
      guard let fitted = object.scaling else { throw TableFault.scalerNotFitted(object.kind.name) }
      scaling = fitted
    }
    return .object(
      LeakReport(
        try LeakCheck(
          train: train, test: test, label: name(2), group: name(3), time: name(4), scaling: scaling)))
  }
}

/// Rows of what can be split: tables, columns, tensors, lists.
enum SplitRows {
  static func count(_ value: Value, _ call: Call) throws -> Int {
    switch value {
    case .list(let list): return list.elements.count
    case .tuple(let tuple): return tuple.elements.count
    case .object(let object):
      if let count = try object.length() { return count }
    default: break
    }
    throw call.wrong(0, "DataFrame, Series or list")
  }

  static func take(_ rows: [Int], of value: Value) throws -> Value {
    switch value {
    case .list(let list): return .list(of: rows.map { list.elements[$0] })
    case .tuple(let tuple): return .list(of: rows.map { tuple.elements[$0] })
    case .object(let object as FrameObject): return .object(FrameObject(object.frame.rows(rows)))
    case .object(let object as SeriesObject): return .object(SeriesObject(object.series.rows(rows)))
    case .object(let object as TensorObject):
      let source = object.tensor
      let part = try Tensor.uninitialized(
        Shape.checked([rows.count] + Array(source.shape.dropFirst())), kind: source.kind)
      for (to, from) in rows.enumerated() {
        try part.selected(axis: 0, index: to).assign(source.selected(axis: 0, index: from))
      }
      return .object(TensorObject(Variable(part), object.family))
    default: throw TypeFault.notIterable(type: value.typeName)
    }
  }
}
