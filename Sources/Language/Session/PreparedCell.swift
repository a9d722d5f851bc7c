import Syntax

/// A cell that was read and is ready to run.
package struct PreparedCell {
  package let source: SourceText
  package let program: Program
  let body: Block
  let result: Code?
  let layout: FrameLayout

  init(_ source: SourceText, _ machine: Machine, _ overlay: [String: Value]) throws {
    self.source = source
    program = try Parser.parse(source)
    var compiler = Compiler(source: source, machine: machine, overlay: overlay)
    (body, result, layout) = try compiler.compile(program)
  }
}

extension PreparedCell {
  /// The names that the cell's statements set.
  package var boundNames: Set<String> { BoundNames.of(program.statements) }

  /// The names that the cell reads, those of functions included.
  package var usedNames: Set<String> {
    var scan = NameScan(innerOnly: false)
    scan.visit(program.statements)
    return scan.names
  }

  /// The names whose value before the cell can't matter to it: plain assignments set them before anything reads them.
  package var overwrittenNames: Set<String> {
    var overwritten: Set<String> = []
    var scan = NameScan(innerOnly: false)
    for statement in program.statements {
      guard case .assignment(let targets, let value) = statement.kind else {
        // What a block does depends on whether it runs; from there on nothing is certain.
        if !statement.blocks.isEmpty { break }
        scan.visit([statement])
        continue
      }
      scan.visit(value)
      for target in targets {
        if case .name(let name) = target.kind {
          if !scan.names.contains(name) { overwritten.insert(name) }
        } else {
          scan.visit(target)
        }
      }
    }
    return overwritten
  }
}
