import Catalogue
import RealModule
import Tensors
import Wording

/// What a layer's weights are before training.
package protocol Initializer: Component {
  func weights(_ shape: Shape, _ random: inout Generator) throws -> Tensor
}

/// How many inputs and outputs a weight matrix connects, by Keras's rule for one and two axes.
struct Fans {
  let incoming: Double
  let outgoing: Double

  init(_ shape: Shape) {
    incoming = Double(shape.first ?? 1)
    outgoing = Double(shape.last ?? 1)
  }
}

package struct GlorotUniform: Initializer {
  package static let card = Card(
    "GlorotUniform", .layer, .parameters([]),
    Bilingual(
      "First weights spread evenly in a range that keeps signals of one size from layer to layer.",
      "初始权重在一个范围内均匀取值，让信号一层层传下去大小相近。"),
    formula: "w in ±√(6 / (n_in + n_out))", example: "Dense(4, kernel_initializer='glorot_uniform')",
    source: "Glorot and Bengio, 2010, equation 16; Keras's default")
  package static var aliases: [String] { ["glorot_uniform"] }

  package init(_ settings: Settings) throws {}

  package func weights(_ shape: Shape, _ random: inout Generator) throws -> Tensor {
    let fans = Fans(shape)
    let limit = Double.sqrt(6 / (fans.incoming + fans.outgoing))
    return try random.uniform(shape, from: -limit, to: limit)
  }
}

package struct HeUniform: Initializer {
  package static let card = Card(
    "HeUniform", .layer, .parameters([]),
    Bilingual("First weights spread evenly in a range that suits relu.", "初始权重在一个适合 relu 的范围内均匀取值。"),
    formula: "w in ±√(6 / n_in)", example: "Dense(4, kernel_initializer='he_uniform')", source: "He and others, 2015")
  package static var aliases: [String] { ["he_uniform"] }

  package init(_ settings: Settings) throws {}

  package func weights(_ shape: Shape, _ random: inout Generator) throws -> Tensor {
    let limit = Double.sqrt(6 / Fans(shape).incoming)
    return try random.uniform(shape, from: -limit, to: limit)
  }
}

package struct Zeros: Initializer {
  package static let card = Card(
    "Zeros", .layer, .parameters([]), Bilingual("First weights that are all 0.", "初始权重全部是 0。"), formula: "w = 0",
    example: "Dense(4, bias_initializer='zeros')")
  package static var aliases: [String] { ["zeros"] }

  package init(_ settings: Settings) throws {}

  package func weights(_ shape: Shape, _ random: inout Generator) throws -> Tensor { try .filled(0, shape) }
}

package struct Ones: Initializer {
  package static let card = Card(
    "Ones", .layer, .parameters([]), Bilingual("First weights that are all 1.", "初始权重全部是 1。"), formula: "w = 1",
    example: "Dense(4, kernel_initializer='ones')")
  package static var aliases: [String] { ["ones"] }

  package init(_ settings: Settings) throws {}

  package func weights(_ shape: Shape, _ random: inout Generator) throws -> Tensor { try .filled(1, shape) }
}

package struct RandomUniform: Initializer {
  package static let card = Card(
    "RandomUniform", .layer,
    .parameters([Parameter("minval", default: "-0.05"), Parameter("maxval", default: "0.05")]),
    Bilingual("First weights spread evenly between two bounds.", "初始权重在两个界限之间均匀取值。"),
    formula: "w in minval … maxval", example: "Dense(4, kernel_initializer='random_uniform')")
  package static var aliases: [String] { ["random_uniform"] }
  private let low: Double
  private let high: Double

  package init(_ settings: Settings) throws {
    low = try settings.number("minval", in: -1e30...Settings.unbounded)
    high = try settings.number("maxval", in: low...Settings.unbounded)
  }

  package func weights(_ shape: Shape, _ random: inout Generator) throws -> Tensor {
    try random.uniform(shape, from: low, to: high)
  }
}

package struct RandomNormal: Initializer {
  package static let card = Card(
    "RandomNormal", .layer, .parameters([Parameter("mean", default: "0.0"), Parameter("stddev", default: "0.05")]),
    Bilingual("First weights drawn from a normal distribution.", "初始权重从正态分布里取。"),
    formula: "w from N(mean, stddev²)", example: "Dense(4, kernel_initializer='random_normal')")
  package static var aliases: [String] { ["random_normal"] }
  private let mean: Double
  private let deviation: Double

  package init(_ settings: Settings) throws {
    mean = try settings.number("mean", in: -1e30...Settings.unbounded)
    deviation = try settings.number("stddev", in: 0...Settings.unbounded)
  }

  package func weights(_ shape: Shape, _ random: inout Generator) throws -> Tensor {
    try random.normal(shape, mean: mean, deviation: deviation)
  }
}
