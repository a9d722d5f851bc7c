import Autograd
import Catalogue
import Language
import Tensors
import Wording

/// Where a repeated cell's loss is found.
enum LossPlace: Equatable {
  /// What `backward()` was called on.
  case backward
  /// The value of the last line.
  case result
  case variable(String)

  /// What a learner calls a loss, where the cell doesn't say it by `backward()` or its last line.
  private static let names = ["loss", "L", "cost", "error", "mse", "损失", "误差", "代价"]

  /// Names that a cell sets and that mean a loss.
  static func candidates(in cell: PreparedCell) -> [String] { names.filter(cell.boundNames.contains) }
}

/// One run of a repeated cell, and what it gave.
struct CellStep {
  let value: Value?
  /// What a backward pass of this very run started from.
  let backward: Node?
  let printed: Bool

  /// Runs a cell once. Throws where it fails: an `Interruption`, or the fault at its place in the cell.
  init(_ cell: PreparedCell, _ session: Session, _ pulse: Pulse) throws {
    let recorder = session.machine.recorder
    let before = recorder.lastOutput
    recorder.lastOutput = nil
    var printed = false
    let outcome = session.run(cell, pulse: pulse) { _ in printed = true }
    backward = recorder.lastOutput
    if recorder.lastOutput == nil { recorder.lastOutput = before }
    self.printed = printed
    value = outcome.value
    if let failure = outcome.failure {
      if failure.fault is Interruption { throw Interruption() }
      throw failure.located(in: cell.source)
    }
  }

  /// Where this run shows its loss; `nil` if nothing looks like one.
  func lossPlace(_ cell: PreparedCell, _ session: Session) -> LossPlace? {
    if backward.map({ $0.value.count == 1 }) == true { return .backward }
    for place in [.result] + LossPlace.candidates(in: cell).map({ LossPlace.variable($0) }) {
      if loss(at: place, session) != nil { return place }
    }
    return nil
  }

  func loss(at place: LossPlace, _ session: Session) -> Double? {
    switch place {
    case .backward: backward?.value.element(at: 0)
    case .result: Self.number(value)
    case .variable(let name): Self.number(session[name])
    }
  }

  /// The end of the computation of the loss; `nil` where it is a plain number.
  func node(at place: LossPlace, _ session: Session) -> Node? {
    let value: Value?
    switch place {
    case .backward: return backward
    case .result: value = self.value
    case .variable(let name): value = session[name]
    }
    guard case .object(let object)? = value, let tensor = object as? TensorObject else { return nil }
    return tensor.variable.history
  }

  private static func number(_ value: Value?) -> Double? {
    switch value {
    case .float(let number): return number
    case .object(let object):
      guard let tensor = object as? TensorObject, tensor.tensor.count == 1, tensor.variable.kind == .real else {
        return nil
      }
      return tensor.tensor.element(at: 0)
    default: return nil
    }
  }
}
