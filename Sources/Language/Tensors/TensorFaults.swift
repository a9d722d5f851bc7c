import Tensors
import Wording

/// What a program can't do with a tensor, as facts. Shapes, memory and gradients have faults of their own rooms.
package enum TensorUseFault: Equatable, Sendable {
  case manyTruths(Shape, Family)
  case iterationOfScalar
  case lengthOfScalar
  case ragged(depth: Int, lengths: [Int])
  case element(type: String)
  case wholeTooLarge(Int)
  case truthArithmetic(operation: String)
  case byteArithmetic(operation: String)
  case listWithTorch(operation: String)
  case gradientToNumPy
  case inPlaceKind(operation: String)
  case axes(type: String)
  case shapeType(type: String)
  case indexType(type: String)
  case formatOfMany(Shape)
  case numberOfMany(Shape, to: String)
  case ambiguousBuiltin(name: String, shape: Shape)
  case dtype(String)
  case needsVector(function: String, Shape)
  case needsReal(function: String)
  case needsTensor(function: String, parameter: String, type: String)
}

extension TensorUseFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .manyTruths(_, let family): family == .torch ? .runtime : .value
    case .ragged, .wholeTooLarge, .numberOfMany, .dtype: .value
    case .gradientToNumPy, .needsReal: .runtime
    case .indexType: .index
    default: .type
    }
  }

  package var message: Bilingual {
    switch self {
    case .manyTruths(let shape, _):
      Bilingual(
        "a tensor of shape \(shape) is neither true nor false as a whole.", "形状 \(shape) 的张量整个来看说不上真或假。")
    case .iterationOfScalar:
      Bilingual("this tensor is a single number and has no parts to go through.", "这个张量只是一个数，没有可以逐个取出的东西。")
    case .lengthOfScalar:
      Bilingual("this tensor is a single number and has no length.", "这个张量只是一个数，没有长度。")
    case .ragged(let depth, let lengths):
      Bilingual(
        "the rows of a tensor must be equally long; those at depth \(depth + 1) hold \(Self.list(lengths)).",
        "张量的每一行要一样长，这里第 \(depth + 1) 层的长度分别是 \(Self.list(lengths))。")
    case .element(let type):
      Bilingual("a tensor holds numbers, not '\(type)'.", "张量里只能放数，不能放 '\(type)'。")
    case .wholeTooLarge(let number):
      Bilingual(
        "\(number) is a whole number that float32 can't hold exactly; beyond 16,777,216 it has gaps.",
        "整数 \(number) 用 float32 存不准：超过 16,777,216 就有空隙了。")
    case .truthArithmetic(let operation):
      Bilingual("\(operation) does not work between tensors of truth values.", "两个真假张量之间不能用 \(operation)。")
    case .byteArithmetic(let operation):
      Bilingual(
        "\(operation) of uint8 pixels and whole numbers would wrap round past 255, as in NumPy.",
        "uint8 像素和整数做 \(operation)，超过 255 就会从 0 重新数起（NumPy 也是这样）。")
    case .listWithTorch(let operation):
      Bilingual("\(operation) does not work between a torch tensor and a list.", "torch 张量和列表之间不能用 \(operation)。")
    case .gradientToNumPy:
      Bilingual("a tensor that wants a gradient can't become a NumPy array.", "需要梯度的张量不能直接变成 NumPy 数组。")
    case .inPlaceKind(let operation):
      Bilingual("\(operation) would put decimals into a tensor of whole numbers.", "\(operation) 会把小数放进整数张量。")
    case .axes(let type):
      Bilingual("an axis is a whole number or a tuple of them, not '\(type)'.", "轴要用整数或整数元组，不能用 '\(type)'。")
    case .shapeType(let type):
      Bilingual("a shape is made of whole numbers, not '\(type)'.", "形状由整数组成，不能用 '\(type)'。")
    case .indexType(let type):
      Bilingual(
        "a tensor's index is made of whole numbers, slices, None, ... and tensors, not '\(type)'.",
        "张量的下标可以用整数、切片、None、... 和张量，不能用 '\(type)'。")
    case .formatOfMany(let shape):
      Bilingual("a number format needs one number, not a tensor of shape \(shape).", "数的格式要配一个数，不能是形状 \(shape) 的张量。")
    case .numberOfMany(let shape, let target):
      Bilingual("\(target)() needs one number, not a tensor of shape \(shape).", "\(target)() 要一个数，不能是形状 \(shape) 的张量。")
    case .ambiguousBuiltin(let name, let shape):
      Bilingual(
        "Python's \(name)() of a tensor of shape \(shape) would go along the first axis alone.",
        "Python 的 \(name)() 用在形状 \(shape) 的张量上，只会沿第一个轴算。")
    case .dtype(let name):
      Bilingual("there is no number type \(name) here.", "这里没有 \(name) 这种数的类型。")
    case .needsVector(let function, let shape):
      Bilingual("\(function)() needs a row of numbers, not shape \(shape).", "\(function)() 要一行数，不能是形状 \(shape)。")
    case .needsReal(let function):
      Bilingual(
        "\(function)() needs real numbers, as in PyTorch; these are whole numbers or truth values.",
        "\(function)() 和 PyTorch 一样只接受实数，这里是整数或真假值。")
    case .needsTensor(let function, let parameter, let type):
      Bilingual(
        "\(function)() needs a tensor for '\(parameter)', not '\(type)'.",
        "\(function)() 的参数 '\(parameter)' 要用张量，不能用 '\(type)'。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .manyTruths:
      Bilingual(
        "ask .all() or .any(); to join conditions, write (a) & (b) or (a) | (b).",
        "改问 .all() 或 .any()；要连接条件，写 (a) & (b) 或 (a) | (b)。")
    case .truthArithmetic: Bilingual("use & | ~ , or .astype(int) to count.", "用 & | ~，要计数就先 .astype(int)。")
    case .byteArithmetic: Bilingual("write .astype('float32') first.", "先写 .astype('float32')。")
    case .listWithTorch: Bilingual("make it a tensor: tensor([…]).", "先变成张量：tensor([…])。")
    case .gradientToNumPy: Bilingual("detach it first: .detach().numpy().", "先断开：.detach().numpy()。")
    case .ambiguousBuiltin(let name, _):
      Bilingual("say which: x.\(name)() or x.\(name)(axis=0).", "写清楚是 x.\(name)() 还是 x.\(name)(axis=0)。")
    case .numberOfMany, .formatOfMany:
      Bilingual("reduce it first: .sum(), .mean() or an index.", "先用 .sum()、.mean() 或下标变成一个数。")
    case .wholeTooLarge: Bilingual("write it with a point if it needn't be exact.", "不要求精确的话，写成带小数点的数。")
    case .needsReal(let function):
      Bilingual("make them real first: x.float().\(function)().", "先变成实数：x.float().\(function)()。")
    case .inPlaceKind: Bilingual("make it real first: .astype(float).", "先变成实数：.astype(float)。")
    case .dtype(let name) where name.allSatisfy(\.isNumber):
      Bilingual("a shape of several axes is a tuple: (3, 4).", "有几个轴的形状要写成元组：(3, 4)。")
    case .element("Series"), .element("DataFrame"):
      Bilingual("take its numbers: df['c'].to_numpy().", "先取出里面的数：df['c'].to_numpy()。")
    case .element("str"): Bilingual("give each text a number first.", "先给每种文字一个编号。")
    case .indexType("Tensor of float32"), .indexType("float"):
      Bilingual("make it whole: .long() of a tensor, int(i) of a number.", "先变成整数：张量用 .long()，数用 int(i)。")
    case .dtype: Bilingual("use float32, int64 or bool.", "可以用 float32、int64 或 bool。")
    default: nil
    }
  }

  private static func list(_ lengths: [Int]) -> String { lengths.map(String.init).joined(separator: ", ") }
}
