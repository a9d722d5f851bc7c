import Autograd
import Tensors

/// One way from an operand's element through an op: an element of the result, and d(that) / d(the operand's element).
struct LocalTerm {
  let result: Int
  let slope: Double
}

extension GradientFlow {
  /// More ways than this are not followed one by one.
  static let mostTerms = 1 << 16

  /// Every way from one element of an operand through the op in `slot`, those with slope 0 included where the op says
  /// which elements it reads. At most `mostTerms`.
  func terms(_ slot: Int, operand: Int, element: Int) throws -> [LocalTerm] {
    let node = trace.nodes[slot]
    guard let op = node.op else { return [] }
    switch op {
    case let op as any UnaryOp.Type:
      return [LocalTerm(result: element, slope: op.slope(number(operandSlot(slot, 0), element), number(slot, element)))]
    case let op as any BinaryOp.Type: return binaryTerms(op, slot, operand, element)
    case is MatrixMultiply.Type:
      if let terms = productTerms(slot, operand, element) { return terms }
    case is Sum.Type, is Mean.Type: return reductionTerms(op is Mean.Type, slot, element)
    case is Reshape.Type, is Flatten.Type, is Squeeze.Type, is Unsqueeze.Type:
      return [LocalTerm(result: element, slope: 1)]
    case is Clip.Type, is LeakyRelu.Type, is ExponentialLinear.Type, is Dropout.Type,
      is any TriangleOp.Type:
      let slopes = try unitBackward(slot, operand)
      return element < slopes.count ? [LocalTerm(result: element, slope: Double(slopes[element]))] : []
    case is Where.Type:
      let shape = trace.nodes[slot].value.shape
      let condition = operandSlot(slot, 0)
      return repeats(of: element, in: trace.nodes[operandSlot(slot, operand)].value.shape, within: shape).map {
        let isTaken = number(condition, broadcast($0, shape, to: trace.nodes[condition].value.shape)) != 0
        return LocalTerm(result: $0, slope: operand > 0 && isTaken == (operand == 1) ? 1 : 0)
      }
    case is any ViewOp.Type, is Transpose.Type, is Take.Type, is MaskedSelect.Type, is Gather.Type,
      is any MoveOp.Type:
      if operand == 0, let moved = try moves(slot) {
        return moved.indices.filter { moved[$0] == Float(element + 1) }.prefix(Self.mostTerms).map {
          LocalTerm(result: $0, slope: 1)
        }
      }
    default: break
    }
    if node.value.count == 1 {
      let slopes = try unitBackward(slot, operand)
      return element < slopes.count ? [LocalTerm(result: 0, slope: Double(slopes[element]))] : []
    }
    return try probedTerms(op, slot, operand, element)
  }

  func operandSlot(_ slot: Int, _ operand: Int) -> Int { trace.operandSlot(slot, operand) ?? slot }

  private func binaryTerms(_ op: any BinaryOp.Type, _ slot: Int, _ operand: Int, _ element: Int) -> [LocalTerm] {
    let shape = trace.nodes[slot].value.shape
    let (a, b) = (operandSlot(slot, 0), operandSlot(slot, 1))
    let (aShape, bShape) = (trace.nodes[a].value.shape, trace.nodes[b].value.shape)
    return repeats(of: element, in: operand == 0 ? aShape : bShape, within: shape).map { place in
      let slopes = op.slopes(
        number(a, broadcast(place, shape, to: aShape)), number(b, broadcast(place, shape, to: bShape)),
        number(slot, place))
      return LocalTerm(result: place, slope: operand == 0 ? slopes.0 : slopes.1)
    }
  }

  /// a (m × k or k) @ b (k × n or k); `nil` for products of stacks of matrices.
  private func productTerms(_ slot: Int, _ operand: Int, _ element: Int) -> [LocalTerm]? {
    let (a, b) = (operandSlot(slot, 0), operandSlot(slot, 1))
    let (aShape, bShape) = (trace.nodes[a].value.shape, trace.nodes[b].value.shape)
    guard aShape.count <= 2, bShape.count <= 2, let inner = aShape.last, inner > 0 else { return nil }
    let rows = aShape.count == 2 ? aShape[0] : 1
    let columns = bShape.count == 2 ? bShape[1] : 1
    if operand == 0 {
      let (row, k) = (element / inner, element % inner)
      return (0..<min(columns, Self.mostTerms)).map {
        LocalTerm(result: row * columns + $0, slope: number(b, k * columns + $0))
      }
    }
    let (k, column) = (element / columns, element % columns)
    return (0..<min(rows, Self.mostTerms)).map {
      LocalTerm(result: $0 * columns + column, slope: number(a, $0 * inner + k))
    }
  }

  private func reductionTerms(_ isMean: Bool, _ slot: Int, _ element: Int) -> [LocalTerm] {
    let node = trace.nodes[slot]
    let shape = trace.nodes[operandSlot(slot, 0)].value.shape
    let axes: [Int] = if case .reduction(let axes, _) = node.options { Array(axes) } else { Array(shape.indices) }
    var rest = element
    var place = [Int](repeating: 0, count: shape.count)
    for axis in shape.indices.reversed() {
      place[axis] = rest % max(shape[axis], 1)
      rest /= max(shape[axis], 1)
    }
    var result = 0
    var count = 1
    for axis in shape.indices {
      if axes.contains(axis) { count *= shape[axis] } else { result = result * shape[axis] + place[axis] }
    }
    return [LocalTerm(result: result, slope: isMean ? 1 / Double(count) : 1)]
  }

  /// For ops of any other form: nudges the element in double precision and looks what moves.
  private func probedTerms(_ op: any Op.Type, _ slot: Int, _ operand: Int, _ element: Int) throws -> [LocalTerm] {
    let node = trace.nodes[slot]
    let operands = try trace.operandSlots(slot).map { try trace.nodes[$0].value.contiguous(.double) }
    guard operand < operands.count, element < operands[operand].count else { return [] }
    let step = 1e-6 * max(1, number(operandSlot(slot, operand), element).magnitude)
    func result(_ shift: Double) throws -> [Double] {
      var nudged = operands
      let copy = try operands[operand].copied(.double)
      copy.pointer(as: Double.self)[element] += shift
      nudged[operand] = copy
      return try op.evaluate(
        Inputs(
          nudged[0], nudged.count > 1 ? nudged[1] : nil, nudged.count > 2 ? nudged[2] : nil,
          rest: Array(nudged.dropFirst(3)), options: node.options), precision: .double
      ).doubles()
    }
    let (up, down) = (try result(step), try result(-step))
    var terms: [LocalTerm] = []
    for place in up.indices where up[place] != down[place] && terms.count < Self.mostTerms {
      terms.append(LocalTerm(result: place, slope: (up[place] - down[place]) / (2 * step)))
    }
    return terms
  }

  // MARK: - Broadcasting

  /// The elements of a result of `shape` that repeat one element of an operand.
  private func repeats(of element: Int, in operand: Shape, within shape: Shape) -> [Int] {
    if operand == shape { return [element] }
    var rest = element
    var places = [0]
    var stride = 1
    for axis in shape.indices.reversed() {
      let own = axis - (shape.count - operand.count)
      let size = own >= 0 ? operand[own] : 1
      if size == 1, shape[axis] != 1 {
        let count = min(shape[axis], max(1, Self.mostTerms / max(places.count, 1)))
        places = (0..<count).flatMap { step in places.map { $0 + step * stride } }
      } else {
        let place = rest % max(size, 1)
        rest /= max(size, 1)
        places = places.map { $0 + place * stride }
      }
      stride *= shape[axis]
    }
    return places
  }

  /// The element of an operand of shape `target` that took part in element `place` of a result.
  func broadcast(_ place: Int, _ shape: Shape, to target: Shape) -> Int {
    if shape == target { return place }
    var rest = place
    var element = 0
    var stride = 1
    for axis in shape.indices.reversed() {
      let index = rest % max(shape[axis], 1)
      rest /= max(shape[axis], 1)
      let own = axis - (shape.count - target.count)
      guard own >= 0 else { continue }
      if target[own] != 1 { element += index * stride }
      stride *= target[own]
    }
    return element
  }
}
