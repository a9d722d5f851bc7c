import Catalogue
import Tensors
import Wording

package enum OneHot: ScalarOp {
  package static let card = Card(
    "one_hot", .indexing, .parameters([Parameter("x"), Parameter("num_classes", .whole, default: "-1")]),
    Bilingual(
      "Turns each class number into a row of zeros with a 1 at its place.", "把每个类别编号变成一行 0，只在对应位置上是 1。"),
    formula: "y[i, j] = 1 where j = x[i], else 0", example: "one_hot(tensor([2, 0]), 3)",
    source: "PyTorch's F.one_hot: with -1 there are as many classes as the largest number needs")
  package static var isDifferentiable: Bool { false }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { .whole }
  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {}

  package static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options {
    let given = arguments.first?.list?.first ?? -1
    if given >= 0 { return .wholes([given]) }
    let largest = operands[0].floats().max() ?? -1
    guard let classes = Int(exactly: largest) else { throw TensorFault.notWhole(Double(largest)) }
    return .wholes([classes + 1])
  }

  private static func classes(_ inputs: Inputs) -> Int {
    guard case .wholes(let numbers) = inputs.options, let classes = numbers.first else { return 0 }
    return classes
  }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    if inputs.first.kind == .real { throw TensorFault.indicesNotWhole }
    return try Shape.checked(Array(inputs.first.shape) + [classes(inputs)])
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let classes = classes(inputs)
    let y = output.pointer(as: Scalar.self)
    y.update(repeating: 0, count: output.count)
    for (row, label) in inputs.first.doubles().enumerated() {
      guard let place = Int(exactly: label), place >= 0, place < classes else {
        throw AutogradFault.labelOutOfRange(label, classes: classes)
      }
      y[row * classes + place] = 1
    }
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    [
      Inputs(try Tensor.from([2, 0, 1], [3], kind: .whole), options: .wholes([3])),
      Inputs(try Tensor.from([2, 0], [2, 1], kind: .whole), options: .wholes([4])),
    ]
  }
}

package enum Encoding {
  package static let ops: [any Op.Type] = [OneHot.self]
}
