import Catalogue
import Tensors

/// What a call gives beside its tensors, as plain data of the kind that the parameter's role names.
package enum Argument: Sendable, Equatable {
  /// Python's `None`.
  case none
  case number(Double)
  case whole(Int)
  case flag(Bool)
  case list([Int])

  package var number: Double? {
    switch self {
    case .number(let value): value
    case .whole(let value): Double(value)
    default: nil
    }
  }

  package var flag: Bool { self == .flag(true) }

  /// One whole number counts as a list of one.
  package var list: [Int]? {
    switch self {
    case .list(let values): values
    case .whole(let value): [value]
    default: nil
    }
  }
}

extension Op {
  /// The roles of the parameters say what their arguments mean together; an op with a meaning of its own overrides
  /// this.
  package static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options {
    let roles = card.signature.list.map(\.role).filter { $0 != .tensor && $0 != .tensors }
    guard let first = arguments.first, let operand = operands.first else { return .none }
    let shape = operand.shape
    switch roles {
    case [.axes, .flag], [.axis, .flag]:
      if first == .none && !arguments[1].flag { return .none }
      return .reduction(try shape.axes(first.list), keepsDimensions: arguments[1].flag)
    case [.axes, .number, .flag]:
      return .spread(
        try shape.axes(first.list), keepsDimensions: arguments[2].flag, correction: arguments[1].number ?? 0)
    case [.axis]:
      guard let axis = first.list?.first else { return .none }
      return .axis(try shape.axis(axis))
    case [.shape]: return .shape(try operand.resolvedShape(first.list ?? []))
    case [.order]:
      guard let order = first.list else { return .none }
      let axes = try order.map(shape.axis)
      guard Set(axes).count == shape.count, axes.count == shape.count else {
        throw TensorFault.wrongOrder(order, shape)
      }
      return .order(Extents(axes))
    case [.number]: return .number(first.number ?? 0)
    case [.number, .number]:
      return .range(lowest: first.number ?? -.infinity, highest: arguments[1].number ?? .infinity)
    default: return .none
    }
  }
}
