import Course
import Explain
import Neural
import Tensors
import Wording

/// The weights of a run by the names that a learner types and reads.
struct RunWeights {
  let names: [WeightName]
  let shapes: [Shape]
  /// The variable that holds the model, where the run is a model's.
  let modelName: String?

  init(_ run: Run, modelName: String?) {
    names = run.weightNames
    shapes = run.checkpoints.first?.weights.map(\.shape) ?? []
    self.modelName = modelName
  }

  /// `dense.kernel[3, 4]`, `w`
  func name(_ weight: Int, _ index: [Int] = []) -> String {
    names[weight].short + (index.isEmpty ? "" : "[\(index.map(String.init).joined(separator: ", "))]")
  }

  /// What `dense.kernel[3, 4]`, `model.layers[0].kernel[3, 4]` or `w` means: an array and, where one is named, an element
  /// of it.
  func find(_ text: String) throws -> (weight: Int, element: Int?) {
    let text = String(text.halfWidth.filter { !$0.isWhitespace })
    let spoken = names.map { name in [name.short, name.path(in: modelName ?? "model")] }
    var best: (weight: Int, rest: Substring)?
    for (weight, forms) in spoken.enumerated() {
      for form in forms where text.hasPrefix(form) {
        let rest = text.dropFirst(form.count)
        guard rest.isEmpty || rest.first == "[" || rest.first == "." else { continue }
        if best.map({ rest.count < $0.rest.count }) ?? true { best = (weight, rest) }
      }
    }
    guard let (weight, found) = best else {
      throw TrainingFault.notTrained(text, known: names.prefix(8).map(\.short))
    }
    var rest = found
    if rest.hasPrefix(".grad") { rest = rest.dropFirst(5) }
    if rest.isEmpty { return (weight, shapes[weight].elementCount == 1 ? 0 : nil) }
    guard rest.first == "[", rest.last == "]" else {
      throw TrainingFault.notTrained(text, known: names.prefix(8).map(\.short))
    }
    let parts = rest.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    let places = try parts.map { part in
      guard let place = Int(part) else { throw NotebookFault.placeNotWhole }
      return place
    }
    let shape = shapes[weight]
    guard places.count == shape.count else {
      throw NotebookFault.placeCount(names[weight].short, shape, given: places.count)
    }
    var element = 0
    for (axis, place) in places.enumerated() {
      guard place >= -shape[axis], place < shape[axis] else {
        throw NotebookFault.placeOutside(names[weight].short, shape, axis: axis, place)
      }
      element = element * shape[axis] + (place < 0 ? place + shape[axis] : place)
    }
    return (weight, element)
  }
}

/// How a number of a run's page is written.
struct RunNumbers {
  let digits: Int

  func text(_ value: Double) -> String { Numeral.significant(value, digits: digits) }

  /// With its sign: what was added.
  func change(_ value: Double) -> String { (value > 0 ? "+" : "") + text(value) }
}
