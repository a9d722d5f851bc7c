import Datasets
import Glibc
import Tensors
import Testing

@Suite struct MakersTests {
  @Test("without noise every moon point lies on its half circle, and the classes are even")
  func moons() throws {
    let moons = try Clouds.moons(101, noise: 0, seed: 1)
    let points = moons.points.floats()
    let labels = moons.labels.floats()
    #expect(moons.points.shape == [101, 2] && labels.count { $0 == 0 } == 51)
    for row in 0..<101 {
      let (x, y) = (points[2 * row], points[2 * row + 1])
      let (dx, dy) = labels[row] == 0 ? (x, y) : (x - 1, y - 0.5)
      #expect(abs(dx * dx + dy * dy - 1) < 1e-5 && (labels[row] == 0 ? dy > -1e-6 : dy < 1e-6))
    }
  }

  @Test("spiral arms are turned copies of each other, reach from 0 to 1, and noise spreads them as asked")
  func spirals() throws {
    let clean = try Clouds.spirals(300, classes: 3, noise: 0, seed: 2).points.floats()
    let noisy = try Clouds.spirals(300, classes: 3, noise: 0.05, seed: 2)
    let radii = (0..<300).map { row in hypotf(clean[2 * row], clean[2 * row + 1]) }
    #expect(radii.min() == 0 && abs((radii.max() ?? 0) - 1) < 1e-6)
    #expect((0..<3).allSatisfy { label in noisy.labels.floats().count { $0 == Float(label) } == 100 })
    // The order of points depends on the seed alone, so the difference is the noise.
    let spread = zip(clean, noisy.points.floats()).map { ($1 - $0) * ($1 - $0) }.reduce(0, +) / 600
    #expect(abs(spread.squareRoot() - 0.05) < 0.005)
  }

  @Test("the click log keeps exact ids, and returns come as often as the truth says")
  func clicks() throws {
    let log = try Clicks.make(20_000, seed: 3)
    #expect(log.columns.map(\.name) == ["user_id", "time", "page", "opens", "minutes", "errors", "returned"])
    guard case .whole(let ids) = try log.column("user_id").values else {
      Issue.record("ids are not whole numbers")
      return
    }
    #expect(Set(ids).count == 20_000 && ids.allSatisfy { (3_000_000_000..<10_000_000_000).contains($0) })
    #expect(throws: DatasetFault.wholeTooLarge(column: "user_id", row: 0, value: ids[0])) {
      try log.column("user_id").tensor()
    }
    let rows = try log.tensor(of: ["opens", "minutes", "errors", "returned"]).floats()
    // Log-likelihood's slope at the truth is 0 but for chance: sum of (returned - chance)·feature.
    var slope = SIMD4<Double>(repeating: 0)
    var variance = SIMD4<Double>(repeating: 0)
    for row in 0..<20_000 {
      let feature = SIMD4<Double>(Double(rows[4 * row]), Double(rows[4 * row + 1]), Double(rows[4 * row + 2]), 1)
      let score = (feature * SIMD4(0.6, 0.04, -0.5, -2)).sum()
      let chance = 1 / (1 + exp(-score))
      slope += (Double(rows[4 * row + 3]) - chance) * feature
      variance += chance * (1 - chance) * feature * feature
    }
    for lane in 0..<4 { #expect(abs(slope[lane]) < 4 * variance[lane].squareRoot()) }
  }

  @Test("counts, classes and noise that make no sense are refused")
  func refusals() {
    #expect(throws: DatasetFault.countOutOfRange(maker: "moons", asked: 1, 2...1_000_000)) {
      try Clouds.moons(1, seed: 0)
    }
    #expect(throws: DatasetFault.countOutOfRange(maker: "clicks", asked: .max, 1...1_000_000)) {
      try Clicks.make(.max, seed: 0)
    }
    #expect(throws: DatasetFault.classCount(maker: "spirals", asked: 11, 2...10)) {
      try Clouds.spirals(100, classes: 11, seed: 0)
    }
    #expect(throws: DatasetFault.noise(maker: "moons", -1)) { try Clouds.moons(10, noise: -1, seed: 0) }
    #expect(throws: DatasetFault.noise(maker: "moons", .infinity)) { try Clouds.moons(10, noise: .infinity, seed: 0) }
  }
}
