import Plotting
import Testing
import Testkit

/// The y axis that a panel with these values gets.
private func axis(_ y: [Double], _ scale: Scale = .linear) -> Axis {
  Frame(Panel(yScale: scale, layers: [Curves([Series("", y: y)])])).y
}

@Suite struct AxisTests {
  @Test("whatever the values, the ends are finite and apart and hold them, and ticks lie between")
  func always() {
    var random = SeededGenerator(seed: 7)
    let special: [Double] = [
      0, -0.0, 1, -1, 1e300, -1e300, 1e299, Double.leastNonzeroMagnitude, 2e-307, 1e-300, .nan, .infinity, -.infinity,
      1e308, 3.3, 1e15,
    ]
    for _ in 0..<1000 {
      let values = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        Bool.random(using: &random)
          ? special.randomElement(using: &random) ?? 0
          : Double.random(in: -1...1, using: &random) * [1e-9, 1, 1e9][Int.random(in: 0...2, using: &random)]
      }
      for scale in Scale.allCases {
        let axis = axis(values, scale)
        #expect(axis.lower.isFinite && axis.upper.isFinite && axis.lower < axis.upper, "\(values)")
        if axis.scale == .log { #expect(axis.lower > 0, "\(values)") }
        for value in values where value.magnitude <= 1e300 && (axis.scale == .linear || value > 1e-300) {
          if let place = axis.fraction(value) { #expect((-0.01...1.01).contains(place), "\(value) of \(values)") }
        }
        for tick in axis.ticks {
          #expect((-0.01...1.01).contains(axis.fraction(tick.value) ?? -1), "\(tick) of \(values)")
        }
        #expect(axis.ticks.count <= 20, "\(values)")
      }
    }
  }

  @Test("ticks are round and read as written")
  func labels() {
    #expect(axis([0, 1]).ticks.map(\.label) == ["0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(axis([0, 2_000_000]).ticks.map(\.label) == ["0", "5e5", "1e6", "1.5e6", "2e6"])
    #expect(axis([0, 1e-6]).ticks.map(\.label).last == "1e-6")
    #expect(axis([0.001, 1], .log).ticks.map(\.label) == ["0.001", "0.01", "0.1", "1"])
    #expect(axis([1, 8], .log).ticks.map(\.label) == ["1", "2", "5"])
    #expect(
      Frame(Panel(layers: [Curves([Series("", y: [1, 2, 3], from: 1)])])).x.ticks.map(\.label) == ["1", "2", "3"])
  }
}
