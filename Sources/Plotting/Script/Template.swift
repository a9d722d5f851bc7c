/// A `.gp` file of `Plots/`: sections of gnuplot code, each headed by a line `#[name]`, with fields in `{{…}}`.
///
/// Lines that begin with `#` are comments. What stands before the first heading says what the file is for.
package struct Template: Sendable, Equatable {
  package let name: String
  private let sections: [String: [String]]

  package init(name: String, text: String) {
    self.name = name
    var sections: [String: [String]] = [:]
    var current: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line).trimmingSuffix { $0 == " " || $0 == "\t" || $0 == "\r" }
      if line.hasPrefix("#["), line.hasSuffix("]") {
        let heading = String(line.dropFirst(2).dropLast())
        current = heading
        sections[heading] = []
      } else if let current, !line.isEmpty, !line.hasPrefix("#") {
        sections[current, default: []].append(line)
      }
    }
    self.sections = sections
  }

  package var sectionNames: Set<String> { Set(sections.keys) }

  /// The code of a section with its fields filled in.
  /// Throws `PlotFault.sectionAbsent` or `PlotFault.fieldUnknown`, because a template is edited by people.
  package func filled(_ section: String, _ fields: [String: Field]) throws -> String {
    guard let lines = sections[section] else { throw PlotFault.sectionAbsent(template: name, section: section) }
    return try lines.map { try filled(line: $0, fields) }.joined(separator: "\n")
  }

  private func filled(line: String, _ fields: [String: Field]) throws -> String {
    var result = ""
    var rest = line[...]
    while let open = rest.range(of: "{{") {
      result += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard let close = rest.range(of: "}}") else {
        throw PlotFault.fieldUnknown(template: name, field: String(rest))
      }
      let field = String(rest[..<close.lowerBound])
      guard let value = fields[field] else { throw PlotFault.fieldUnknown(template: name, field: field) }
      result += value.token
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}

extension Substring {
  fileprivate func range(of mark: String) -> Range<Index>? { firstRange(of: mark) }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, predicate(last) { text.removeLast() }
    return text
  }
}
