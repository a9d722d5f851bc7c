import Catalogue
import Tensors
import Wording

/// The largest or smallest number of a group, and who of several equal ones gets the gradient.
package protocol ExtremeOp: ReductionOp, ScalarOp {
  static var isLargest: Bool { get }
  /// Whether equal numbers share the gradient; otherwise the first of them gets it all.
  static func sharesTies(_ inputs: Inputs) -> Bool
}

/// The place of the first extreme number of a row; the first nan if there is one.
func extremePlace<Scalar: Element>(_ x: UnsafePointer<Scalar>, _ count: Int, largest: Bool) -> Int {
  var best = 0
  for index in 0..<count {
    if x[index].isNaN { return index }
    if largest ? x[index] > x[best] : x[index] < x[best] { best = index }
  }
  return best
}

extension ExtremeOp {
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let (axes, keeps) = axes(inputs)
    let shape = inputs.first.shape.reducing(axes, keepingDimensions: keeps)
    if shape.elementCount > 0, reducedCount(inputs) == 0 {
      throw TensorFault.emptyReduction(card.name, inputs.first.shape)
    }
    return shape
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    try inputs.first.reduce(isLargest ? .maximum : .minimum, over: axes(inputs).axes, into: output)
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let rows = try Rows<Scalar>(step.inputs.first, along: axes(step.inputs).axes)
    let gradient = try rows.makeRows()
    let arriving = try step.arriving.contiguous(Scalar.precision)
    let g = arriving.pointer(as: Scalar.self)
    let shares = sharesTies(step.inputs)
    rows.forEach { row, x in
      let dx = gradient.pointer(as: Scalar.self) + row * rows.length
      dx.update(repeating: 0, count: rows.length)
      guard rows.length > 0 else { return }
      let place = extremePlace(x, rows.length, largest: isLargest)
      guard shares else {
        dx[place] = g[row]
        return
      }
      func isTied(_ index: Int) -> Bool { x[index] == x[place] || (x[index].isNaN && x[place].isNaN) }
      let ties = (0..<rows.length).reduce(0) { isTied($1) ? $0 + 1 : $0 }
      for index in 0..<rows.length where isTied(index) { dx[index] = g[row] / Scalar(ties) }
    }
    withExtendedLifetime(arriving) {}
    try step.pass(rows.restore(gradient), to: 0)
  }
}

/// `max()` over everything shares ties; along one axis it stands for PyTorch's `max(dim)`, which picks an element.
private func sharesUnlessAlongOneAxis(_ options: Options) -> Bool {
  guard case .reduction(let axes, _) = options else { return true }
  return axes.count != 1
}

package enum Max: ExtremeOp {
  package static let card = Card(
    "max", .reduction, .reduction,
    Bilingual("The largest element, of all or along axes.", "最大的元素，可以在全部里找，也可以沿轴找。"),
    formula: "y = max x", derivative: "dy/dx = 1 at the largest, else 0",
    example: "tensor([[1.0, 5.0], [7.0, 3.0]]).max()",
    source: "as PyTorch: over everything equal elements share the gradient, along one axis the first gets it all")
  package static var isLargest: Bool { true }
  package static func sharesTies(_ inputs: Inputs) -> Bool { sharesUnlessAlongOneAxis(inputs.options) }
}

package enum Min: ExtremeOp {
  package static let card = Card(
    "min", .reduction, .reduction,
    Bilingual("The smallest element, of all or along axes.", "最小的元素，可以在全部里找，也可以沿轴找。"),
    formula: "y = min x", derivative: "dy/dx = 1 at the smallest, else 0",
    example: "tensor([[1.0, 5.0], [7.0, 3.0]]).min()",
    source: "as PyTorch: over everything equal elements share the gradient, along one axis the first gets it all")
  package static var isLargest: Bool { false }
  package static func sharesTies(_ inputs: Inputs) -> Bool { sharesUnlessAlongOneAxis(inputs.options) }
}

package enum AMax: ExtremeOp {
  package static let card = Card(
    "amax", .reduction, .reduction,
    Bilingual("The largest element along axes; equal ones share the gradient.", "沿轴取最大的元素，并列的平分梯度。"),
    formula: "y = max x", derivative: "dy/dx = 1 / ties at the largest, else 0",
    example: "amax(tensor([[1.0, 5.0], [7.0, 3.0]]), axis=1)", source: "PyTorch's amax")
  package static var isLargest: Bool { true }
  package static func sharesTies(_ inputs: Inputs) -> Bool { true }
}

package enum AMin: ExtremeOp {
  package static let card = Card(
    "amin", .reduction, .reduction,
    Bilingual("The smallest element along axes; equal ones share the gradient.", "沿轴取最小的元素，并列的平分梯度。"),
    formula: "y = min x", derivative: "dy/dx = 1 / ties at the smallest, else 0",
    example: "amin(tensor([[1.0, 5.0], [7.0, 3.0]]), axis=1)", source: "PyTorch's amin")
  package static var isLargest: Bool { false }
  package static func sharesTies(_ inputs: Inputs) -> Bool { true }
}

package enum Extremes {
  package static let ops: [any Op.Type] = [Max.self, Min.self, AMax.self, AMin.self]
}
