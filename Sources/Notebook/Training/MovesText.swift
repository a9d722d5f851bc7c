import Catalogue
import Explain
import Neural
import Tensors
import Wording

/// The page of `:moved`: which examples moved one number of a weight.
struct MovesText {
  let moves: ExampleMoves
  let run: Run
  let weights: RunWeights
  let weight: Int
  let element: Int
  let tongue: Tongue
  let columns: Int
  let digits: Int
  /// The command that draws an example, where it is a picture.
  let plot: (Int) -> String?

  private static let shown = 6

  func text(_ pulse: Pulse) throws -> StyledText {
    let numbers = RunNumbers(digits: digits)
    let name = weights.name(weight, weights.shapes[weight].place(of: element))
    let seen = moves.steps.lowerBound...max(moves.lastStep, moves.steps.lowerBound)
    var lines = [StyledText(MovesWords.title(name, seen)[tongue], .title)]
    lines += StyledText(
      "  "
        + MovesWords.moved(numbers.text(moves.from), numbers.text(moves.to), numbers.change(moves.to - moves.from))[
          tongue]
    ).filled(to: columns)
    if moves.lastStep < moves.steps.upperBound {
      lines += StyledText(MovesWords.stopped(after: moves.lastStep)[tongue], .dim).filled(to: columns)
    }
    lines.append("")
    guard moves.examples.count > 1 else {
      lines += StyledText((moves.steps.count > 1 ? MovesWords.oneExample : MovesWords.oneExampleOneStep)[tongue])
        .filled(to: columns)
      guard moves.steps.count > 1 else { return lines.joined(separator: "\n") }
      return (lines + steps).joined(separator: "\n")
    }
    if moves.examples.allSatisfy({ $0.moved == 0 }) {
      lines += StyledText(MovesWords.nobody[tongue]).filled(to: columns)
      return lines.joined(separator: "\n")
    }
    lines += try examples(pulse) + rest
    if let first = moves.examples.first, let command = plot(first.row) {
      lines += [""] + StyledText(MovesWords.draws(command, first.row)[tongue], .dim).filled(to: columns)
    }
    return lines.joined(separator: "\n")
  }

  /// The examples that moved it most.
  private func examples(_ pulse: Pulse) throws -> [StyledText] {
    let shown = moves.examples.prefix(Self.shown).filter { $0.moved != 0 }
    let data = run.process.examples
    let isMany = moves.steps.count > 1
    var headings = [moves.isNumbered ? MovesWords.example : MovesWords.row, MovesWords.movedIt]
    if isMany { headings += [MovesWords.seen, MovesWords.mostIn] }
    let labels = try shown.map { example -> String? in
      guard let target = try data?.target(example.row), target.count == 1 else { return nil }
      return Numeral.significant(target.doubles()[0], digits: 4)
    }
    if labels.contains(where: { $0 != nil }) { headings.append(MovesWords.target) }
    let before = try losses(shown, before: moves.steps.lowerBound, pulse)
    let after = try losses(shown, before: moves.lastStep + 1, pulse)
    if before.contains(where: { $0 != nil }) { headings += [MovesWords.lossBefore, MovesWords.lossAfter] }
    var table = NumberTable(headings: headings.map { $0[tongue] })
    for (place, example) in shown.enumerated() {
      var row = ["\(example.row)", RunNumbers(digits: min(digits, 4)).change(example.moved)]
      if isMany { row += [MovesWords.times(example.times)[tongue], "\(example.step)"] }
      if headings.contains(MovesWords.target) { row.append(labels[place] ?? "") }
      if headings.contains(MovesWords.lossBefore) {
        row += [before, after].map { $0[place].map { Numeral.significant($0, digits: 4) } ?? "" }
      }
      table.rows.append(row)
    }
    return table.lines(columns: columns)
  }

  /// Each example's own loss at the beginning of a step.
  private func losses(_ examples: [ExampleMoves.Example], before step: Int, _ pulse: Pulse) throws -> [Double?] {
    guard run.process.examples != nil else { return examples.map { _ in nil } }
    let state = try run.state(before: step, pulse: Pulse.silent)
    return try run.process.apart {
      try run.process.load(state)
      return try examples.map { try run.process.loss(ofExample: $0.row) }
    }
  }

  /// All other examples together, and what the optimiser remembered.
  private var rest: [StyledText] {
    let numbers = RunNumbers(digits: min(digits, 4))
    let others = moves.examples.dropFirst(moves.examples.prefix(Self.shown).filter { $0.moved != 0 }.count)
    var lines: [StyledText] = []
    if !others.isEmpty {
      let up = others.filter { $0.moved > 0 }
      let down = others.filter { $0.moved < 0 }
      let text = MovesWords.others(
        up: up.count, numbers.change(up.reduce(0) { $0 + $1.moved }), down: down.count,
        numbers.change(down.reduce(0) { $0 + $1.moved }), still: others.count - up.count - down.count)
      lines += StyledText("  " + text[tongue]).filled(to: columns)
    }
    if abs(moves.carried) > 1e-3 * abs(moves.to - moves.from) {
      lines += StyledText(
        "  " + MovesWords.carried(numbers.change(moves.carried), isOwn: run.process.rule == nil)[tongue]
      ).filled(to: columns)
    }
    return lines
  }

  /// Where there is only one example: the steps that moved it most.
  private var steps: [StyledText] {
    let numbers = RunNumbers(digits: digits)
    var table = NumberTable(headings: [MovesWords.step, MovesWords.movedIt, ChangesWords.gradient].map { $0[tongue] })
    for step in moves.largestSteps {
      table.rows.append(["\(step.step)", numbers.change(step.moved), numbers.text(step.gradient)])
    }
    return table.lines(columns: columns)
  }
}
