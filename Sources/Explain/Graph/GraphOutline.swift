import Autograd
import Catalogue
import Tensors
import Wording

/// A computation as boxes and what leads into them: what every drawing of it shares.
///
/// Operands stand before what is made of them, and the last box is the result.
package struct GraphOutline: Sendable {
  package enum Kind: Sendable, Hashable {
    /// A number or tensor that was given.
    case constant
    /// One whose gradient is wanted.
    case parameter
    case operation
    /// Several operations of one layer or line as one.
    case group
  }

  package struct Box: Sendable {
    package let kind: Kind
    /// An op's sign or name, a leaf's name, a layer; nil for a number without a name.
    package var title: String?
    /// The number, or the shape of a tensor.
    package let quantity: String
    /// Further lines: what a group holds, values, gradients.
    package var notes: [String] = []
    /// Places of the boxes that lead into it, in the order of the op's operands.
    package var operands: [Int] = []

    /// `relu = 1.1`
    package var label: String { title.map { "\($0) = \(quantity)" } ?? quantity }
  }

  package var boxes: [Box] = []
  /// How many operations the groups stand for; nil where nothing is folded.
  package var foldedOperations: Int?

  /// What is written into the boxes beside names and shapes.
  package struct Details: Sendable, Hashable {
    /// Least, mean and most of every tensor.
    package var values = false
    /// dL/d(box), by its root mean square where it is a tensor.
    package var gradients = false
    /// Every operation, however many.
    package var everything = false

    package init(values: Bool = false, gradients: Bool = false, everything: Bool = false) {
      (self.values, self.gradients, self.everything) = (values, gradients, everything)
    }
  }

  /// More operations than this are folded.
  package static let most = 40
  /// More boxes than this no drawing holds.
  package static let limit = 2_000

  /// - Parameters:
  ///   - name: what to call a node, where it has a name.
  ///   - part: the layer a leaf belongs to, or the place where an op was written; nil where that isn't known.
  package init(
    _ trace: Trace, details: Details = Details(), name: (Node) -> String?, part: (Node) -> String? = { _ in nil }
  ) throws {
    let gradients = details.gradients ? try Self.gradients(trace) : nil
    let inscriber = Inscriber(trace: trace, details: details, gradients: gradients)
    if details.everything || trace.stepSlots.count <= Self.most {
      guard trace.nodes.count <= Self.limit else {
        throw ExplainFault.graphTooLarge(boxes: trace.nodes.count, limit: Self.limit)
      }
      boxes = trace.nodes.indices.map { slot in
        let node = trace.nodes[slot]
        var box = inscriber.box(
          slot, kind: node.op != nil ? .operation : node.leaf != nil ? .parameter : .constant,
          title: node.op?.card.symbol ?? name(node))
        box.operands = trace.operandSlots(slot)
        return box
      }
    } else {
      self = GraphFolding(trace, inscriber, name: name, part: part).outline
    }
  }

  init(boxes: [Box], foldedOperations: Int?) {
    self.boxes = boxes
    self.foldedOperations = foldedOperations
  }

  /// dL/d(slot) of a computation that ends in one number; throws `ExplainFault.noBackward` for any other.
  private static func gradients(_ trace: Trace) throws -> [Tensor?] {
    let output = trace.nodes[trace.outputSlot]
    guard output.value.count == 1, output.requiresGradient else { throw ExplainFault.noBackward }
    var pass = try Backward(trace)
    while try pass.step() != nil {}
    return pass.gradients
  }
}

/// Writes what a node holds into its box.
struct Inscriber {
  let trace: Trace
  let details: GraphOutline.Details
  let gradients: [Tensor?]?

  func box(_ slot: Int, kind: GraphOutline.Kind, title: String?) -> GraphOutline.Box {
    let value = trace.nodes[slot].value
    let quantity = value.count == 1 ? Numeral.significant(value.element(at: 0)) : "\(value.shape)"
    var box = GraphOutline.Box(kind: kind, title: title, quantity: quantity)
    if details.values, value.count > 1 { box.notes.append(Self.spread(value.doubles())) }
    if let gradient = gradients?[slot] ?? nil {
      let size = gradient.count == 1 ? gradient.element(at: 0) : LayerDoctor.rootMeanSquare(gradient.doubles())
      box.notes.append("\(gradient.count == 1 ? "grad" : "grad rms") \(Numeral.significant(size, digits: 4))")
    }
    return box
  }

  /// `-0.3 … 0.02 … 0.4`: least, mean, most.
  private static func spread(_ values: [Double]) -> String {
    let known = values.filter(\.isFinite)
    guard let least = known.min(), let most = known.max() else { return Numeral.significant(values.first ?? .nan) }
    let mean = known.reduce(0, +) / Double(known.count)
    let numbers = [least, mean, most].map { Numeral.significant($0, digits: 3) }.joined(separator: " … ")
    return known.count == values.count ? numbers : numbers + " (\(values.count - known.count) nan/inf)"
  }
}
