import Autograd
import Catalogue
import Wording

/// The tensor vocabulary that is there without an import: the catalogue's functions and the makers. Where Python has a
/// builtin of the same name (sum, max, abs, round, pow, any, all), Python's keeps it.
enum TensorNames {
  static func values() -> [(String, Value)] {
    let taken = Set(Builtins.all.map(\.card.name))
    let functions = OpCatalogue.ops.filter { !taken.contains($0.card.name) && $0.card.signature != .brackets }.map {
      op in
      (op.card.name, Value.object(OpFunction(OpAdapter.function(op, family: .torch), op.card)))
    }
    return functions + makers.map { ($0.card.name, .object(OpFunction($0.method, $0.card))) }
  }

  static func card(named name: String) -> Card? {
    OpCatalogue.named[name]?.card ?? makers.first { $0.card.name == name }?.card
  }

  private static func maker(
    _ method: Method, _ summary: Bilingual, example: String
  ) -> (method: Method, card: Card) {
    let parameters = method.parameters.items.map {
      Parameter(($0.isVariadic ? "*" : "") + $0.name, default: $0.defaultText)
    }
    return (method, Card(method.name, .maker, .parameters(parameters), summary, example: example))
  }

  static let makers: [(method: Method, card: Card)] = [
    maker(
      TensorMakers.tensor("tensor", .torch), Bilingual("A tensor of numbers or nested lists.", "用数或嵌套列表建一个张量。"),
      example: "tensor([[1.0, 2.0], [3.0, 4.0]])"),
    maker(
      TensorMakers.tensor("param", .torch, requiresGradient: true),
      Bilingual("A tensor whose gradient is wanted: something that training can change.", "需要梯度的张量，也就是训练可以改的参数。"),
      example: "w = param(0.5)"),
    maker(TensorMakers.filled("zeros", 0, .torch), Bilingual("Zeros in a shape.", "全是 0 的张量。"), example: "zeros(2, 3)"),
    maker(TensorMakers.filled("ones", 1, .torch), Bilingual("Ones in a shape.", "全是 1 的张量。"), example: "ones(2, 3)"),
    maker(
      TensorMakers.full(.torch), Bilingual("One number all over a shape.", "每个位置都是同一个数。"), example: "full((2, 3), 7.0)"),
    maker(
      TensorMakers.eye(.torch), Bilingual("Ones on the diagonal, zeros elsewhere.", "对角线是 1，其余是 0。"), example: "eye(3)"),
    maker(
      TensorMakers.arange(.torch), Bilingual("Numbers in equal steps, without the end.", "等间隔的一串数，不含终点。"),
      example: "arange(0, 10, 2)"),
    maker(
      TensorMakers.linspace(.torch),
      Bilingual("So many numbers from a start to an end, both included.", "从起点到终点均匀取若干个数，两端都含。"),
      example: "linspace(0.0, 1.0, 5)"),
    maker(
      TensorMakers.drawn("rand", isNormal: false),
      Bilingual("Random numbers spread evenly over 0 to 1.", "0 到 1 之间均匀分布的随机数。"), example: "rand(2, 3)"),
    maker(
      TensorMakers.drawn("randn", isNormal: true),
      Bilingual("Random numbers around 0, as a bell curve has them.", "以 0 为中心、正态分布的随机数。"), example: "randn(2, 3)"),
    maker(
      GradientMode.method,
      Bilingual("Inside `with no_grad():` no gradient is recorded.", "在 `with no_grad():` 里面不记录梯度。"),
      example: "with no_grad(): w = tensor(1.0)"),
  ]
}

/// A function of the tensor vocabulary, which knows its card.
final class OpFunction: NativeObject {
  private let method: Method
  private let explained: Card

  init(_ method: Method, _ card: Card) {
    self.method = method
    explained = card
  }

  override var typeName: String { "builtin_function_or_method" }
  override var title: String { method.name }
  override func representation(_ writer: inout Writer) { writer.append("<built-in function \(method.name)>") }
  override var isCallable: Bool { true }
  override var parameters: Parameters? { method.parameters }
  override var callName: String { method.name }
  override var card: Card? { explained }
  override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    try method.invoke(on: .none, arguments, machine)
  }
}
