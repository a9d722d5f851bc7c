import Catalogue
import Files
import Tensors

/// Everything that can be loaded or made by name: what `card` says, `load` does.
package enum Dataset: String, Sendable, CaseIterable {
  case mnist, digits, moons, spirals, clicks

  package enum Contents {
    /// Inputs and labels to train with, and others to test with.
    case split(train: (Tensor, Tensor), test: (Tensor, Tensor))
    /// Inputs and labels.
    case labelled(Tensor, Tensor)
    case table(Table)
  }

  package var card: Card {
    switch self {
    case .mnist: DatasetCards.mnist
    case .digits: DatasetCards.digits
    case .moons: DatasetCards.moons
    case .spirals: DatasetCards.spirals
    case .clicks: DatasetCards.clicks
    }
  }

  /// - Parameter arguments: by the names of the card's parameters; those left out take the card's defaults.
  /// - Throws: `DatasetFault`, `FileFault`, `TensorFault`, or `Interruption` when the pulse stops it.
  package func load(_ arguments: [String: Double] = [:], pulse: Pulse) throws -> Contents {
    func number(_ name: String) throws -> Double {
      if let given = arguments[name] { return given }
      guard case .parameters(let parameters) = card.signature,
        let value = parameters.first(where: { $0.name == name })?.defaultText.flatMap(Double.init)
      else { throw DatasetFault.argumentMissing(maker: rawValue, name) }
      return value
    }
    func whole(_ name: String) throws -> Int {
      let value = try number(name)
      guard let whole = Int(exactly: value) else { throw DatasetFault.notWhole(maker: rawValue, name, value) }
      return whole
    }
    func seed() throws -> UInt64 { UInt64(bitPattern: Int64(try whole("seed"))) }

    switch self {
    case .mnist:
      let mnist = try MNIST(from: .ofThisProcess(), pulse: pulse)
      return .split(
        train: (mnist.train.images, mnist.train.labels), test: (mnist.test.images, mnist.test.labels))
    case .digits:
      let digits = try Digits.make(whole("n"), seed: seed(), pulse: pulse)
      return .labelled(digits.images, digits.labels)
    case .moons:
      let moons = try Clouds.moons(whole("n"), noise: number("noise"), seed: seed())
      return .labelled(moons.points, moons.labels)
    case .spirals:
      let spirals = try Clouds.spirals(whole("n"), classes: whole("classes"), noise: number("noise"), seed: seed())
      return .labelled(spirals.points, spirals.labels)
    case .clicks: return .table(try Clicks.make(whole("n"), seed: seed(), pulse: pulse))
    }
  }
}
