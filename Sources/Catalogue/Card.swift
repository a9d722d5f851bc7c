import Wording

/// What a room says of one thing it offers (an op, layer, loss, optimiser, metric, plot kind, check, command).
///
/// Builtins, help, completion, module views and the reference page are made from cards; there is no other list.
package struct Card: Sendable {
  /// The field's standard name, as a learner types it: `matmul`, `Dense`.
  package let name: String
  package let group: Group
  package let signature: Signature
  /// One sentence that says what it does, for someone who has school maths and no code.
  package let summary: Bilingual
  /// In symbols: `y = max(x, 0)`. Empty where there is none.
  package let formula: String
  /// In symbols: `dy/dx = 1 where x > 0, else 0`. Empty where there is none.
  package let derivative: String
  /// The shapes of what goes in and comes out: `(batch, n) → (batch, units)`. Empty where the kind of call says it.
  package let shapes: String
  /// A line of the Gradwalk language that runs as it stands.
  package let example: String
  /// Where the idea comes from (paper and equation, or the library whose meaning is kept); empty if common knowledge.
  package let source: String
  /// The ids of the lessons that teach it.
  package let lessons: [String]

  package enum Group: String, Sendable, CaseIterable {
    case elementwise, comparison, reduction, product, shape, indexing, loss, maker, layer, optimizer, metric, data,
      plot,
      check, command, language
  }

  package init(
    _ name: String, _ group: Group, _ signature: Signature, _ summary: Bilingual, formula: String = "",
    derivative: String = "", shapes: String = "", example: String, source: String = "", lessons: [String] = []
  ) {
    self.name = name
    self.group = group
    self.signature = signature
    self.summary = summary
    self.formula = formula
    self.derivative = derivative
    self.shapes = shapes
    self.example = example
    self.source = source
    self.lessons = lessons
  }
}
