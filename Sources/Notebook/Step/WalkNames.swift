import Autograd
import Explain
import Language
import Wording

/// What the learner calls the values of a walk, both ways: from a slot to its name, and from a name to its slots.
struct WalkNames {
  let walk: Walk
  let notebook: Notebook
  private let nameOfNode: (Node) -> String?

  init(_ walk: Walk, _ notebook: Notebook) {
    (self.walk, self.notebook) = (walk, notebook)
    nameOfNode = notebook.namesOfNodes()
  }

  func callAsFunction(_ slot: Int) -> String? { nameOfNode(walk.trace.nodes[slot]) }

  func isTaken(_ name: String) -> Bool { notebook.session[name] != nil }

  /// Throws `StepFault.unknownName` with the nearest name there is.
  func slots(of name: String) throws -> [Int] {
    if case .object(let object)? = notebook.session[name], let tensor = object as? TensorObject {
      let slots = walk.trace.slots(of: tensor.variable)
      if !slots.isEmpty { return slots }
    }
    let bare = name.filter { !$0.isWhitespace }
    let names = walk.trace.nodes.indices.map { self($0) }
    let slots = names.indices.filter { names[$0]?.filter { !$0.isWhitespace } == bare }
    guard slots.isEmpty else { return slots }
    throw StepFault.unknownName(name, nearest: names.compactMap { $0 }.nearest(to: name))
  }

  /// `W[0, 1]`, `W 0 1` or `W` as a name and a place; a place alone has no name.
  static func split(_ text: String) throws -> (name: String?, index: [Int]?) {
    let text = text.trimmed
    var (name, places) = (text, "")
    if text.hasSuffix("]"), let open = text.lastIndex(of: "[") {
      (name, places) = (text[..<open].trimmed, String(text[open...]))
    } else if text.first?.isNumber == true || text.first == "-" || text.first == "(" {
      (name, places) = ("", text)
    } else if let space = text.firstIndex(where: \.isWhitespace) {
      let rest = text[space...].trimmed
      if rest.first?.isNumber == true || rest.first == "-" { (name, places) = (String(text[..<space]), rest) }
    }
    let index = try places.split { " [](),\t".contains($0) }.map { word in
      guard let place = Int(word) else { throw StepFault.notAPlace(String(word)) }
      return place
    }
    return (name.isEmpty ? nil : name, places.isEmpty ? nil : index)
  }
}
