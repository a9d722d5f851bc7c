import Plotting
import Testing
import Testkit
import Wording

@Suite struct ContourTests {
  private func bowl(level: Double) throws -> Contours {
    let axis = (-10...10).map { Double($0) / 10 }
    return try Contours(
      "bowl", x: axis, y: axis, heights: axis.map { y in axis.map { $0 * $0 + y * y } }, levels: [level])
  }

  @Test("a bowl's line is one ring, a circle of the right size")
  func ring() throws {
    let lines = try bowl(level: 0.25).lines(at: 0.25)
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(line.first?.x == line.last?.x && line.first?.y == line.last?.y)
    for point in line {
      #expect(abs((point.x * point.x + point.y * point.y).squareRoot() - 0.5) < 0.01)
    }
  }

  @Test("a line that leaves the map begins and ends at its edge, and gaps are left out")
  func edges() throws {
    let lines = try bowl(level: 1.5).lines(at: 1.5)
    #expect(lines.count == 4)
    for line in lines {
      for end in [line.first, line.last] { #expect(max(abs(end?.x ?? 0), abs(end?.y ?? 0)) == 1) }
    }
    let axis = [0.0, 1, 2]
    let holes = try Contours(x: axis, y: axis, heights: [[0, 1, 2], [0, .nan, 2], [0, 1, 2]], levels: [0.5])
    #expect(holes.lines(at: 0.5).isEmpty)
    #expect(holes.notes(on: Frame(Panel(layers: [holes]))).count == 1)
  }

  @Test("seeded landscapes: every point lies on a side of a cell, between heights on both sides of the level")
  func random() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      let axis = (0..<8).map(Double.init)
      let heights = axis.map { _ in axis.map { _ in Double.random(in: 0...1, using: &random) } }
      let contours = try Contours(x: axis, y: axis, heights: heights)
      for level in contours.levels {
        for line in contours.lines(at: level) {
          #expect(line.count > 1)
          for point in line {
            #expect(point.x == point.x.rounded() || point.y == point.y.rounded())
            #expect((0...7).contains(point.x) && (0...7).contains(point.y))
          }
        }
      }
    }
  }

  @Test("a map that does not fit is refused; a flat one has no lines")
  func refusals() throws {
    #expect(throws: PlotFault.lengthsDiffer(x: 2, y: 1)) { try Contours(x: [0], y: [0, 1], heights: [[1]]) }
    #expect(throws: PlotFault.ragged(row: 1, length: 1, expected: 2)) {
      try Contours(x: [0, 1], y: [0, 1], heights: [[1, 2], [1]])
    }
    #expect(try Contours(x: [0, 1], y: [0, 1], heights: [[1, 1], [1, 1]]).levels.isEmpty)
  }
}
