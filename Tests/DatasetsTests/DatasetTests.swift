import Catalogue
import Datasets
import Tensors
import Testing
import Wording

@Suite struct DatasetTests {
  @Test("what is left out takes the card's default, and arguments reach their maker by name")
  func arguments() throws {
    guard case .labelled(let x, let y) = try Dataset.spirals.load(["n": 50, "classes": 2], pulse: .silent),
      case .labelled(let moons, _) = try Dataset.moons.load(pulse: .silent),
      case .table(let log) = try Dataset.clicks.load(["n": 7, "seed": -1], pulse: .silent),
      case .labelled(let images, _) = try Dataset.digits.load(["n": 3], pulse: .silent)
    else {
      Issue.record("a data set has other contents than it should")
      return
    }
    #expect(x.shape == [50, 2] && y.floats().max() == 1)
    #expect(moons.shape == [200, 2] && log.rowCount == 7 && images.shape == [3, 28, 28])
  }

  @Test("every maker's card has a default for each argument, and numbers that are not whole are refused")
  func cards() {
    #expect(DatasetCards.all.map(\.name) == Dataset.allCases.map(\.rawValue))
    for card in DatasetCards.all {
      guard case .parameters(let parameters) = card.signature else {
        Issue.record("\(card.name) has no list of parameters")
        continue
      }
      #expect(parameters.allSatisfy { $0.defaultText.flatMap(Double.init) != nil }, "\(card.name)")
    }
    for value in [1.5, .nan, .infinity, 1e300] {
      #expect {
        try Dataset.digits.load(["n": value], pulse: .silent)
      } throws: { error in
        guard case DatasetFault.notWhole("digits", "n", _) = error else { return false }
        return true
      }
    }
    #expect(
      DatasetFault.notWhole(maker: "digits", "n", 1.5).message
        == Bilingual("n of digits must be a whole number, not 1.5.", "digits 的 n 必须是整数，不能是 1.5。"))
  }
}
