import Catalogue
import Datasets
import Tensors
import Testing
import Wording

@Suite struct DigitsTests {
  static func rows(_ set: LabelledImages) throws -> Tensor {
    try .from(set.images.floats(), try .checked([set.count, 784]))
  }

  @Test("the same seed gives the same images, another seed others, and fewer images are the first of more")
  func seeds() throws {
    let many = try Digits.make(40, seed: 3)
    let few = try Digits.make(10, seed: 3)
    let other = try Digits.make(40, seed: 4)
    #expect(many.images.shape == [40, 28, 28] && many.labels.shape == [40])
    #expect(few.images.floats()[...] == many.images.floats()[..<(10 * 784)])
    #expect(few.labels.floats()[...] == many.labels.floats()[..<10])
    #expect(many.images.floats() != other.images.floats())
  }

  @Test("every digit occurs about as often, and each image has ink, paper at its edge, and smooth edges")
  func looks() throws {
    let digits = try Digits.make(1_000, seed: 0)
    var counts = [Int](repeating: 0, count: 10)
    for label in digits.labels.floats() { counts[Int(label)] += 1 }
    #expect(counts.allSatisfy { (60...140).contains($0) }, "\(counts)")
    let pixels = digits.images.floats()
    var touching = 0
    for index in 0..<1_000 {
      let image = pixels[index * 784..<(index + 1) * 784]
      let ink = image.reduce(0, +) / 255
      #expect((15...260).contains(ink), "image \(index) has \(ink) pixels of ink")
      #expect(image.contains { $0 > 0 && $0 < 128 } && image.contains { $0 > 150 })
      let edge = (0..<28).contains { image[image.startIndex + $0] > 0 || image[image.startIndex + 756 + $0] > 0 }
      if edge { touching += 1 }
    }
    #expect(touching == 0, "\(touching) of 1,000 images touch their upper or lower edge")
  }

  @Test("the nearest of 2,000 known images names 500 new ones mostly, but not always, right")
  func learnable() throws {
    let known = try Digits.make(2_000, seed: 1)
    let new = try Digits.make(500, seed: 2)
    let knownRows = try Self.rows(known)
    // |a - b|² = |a|² - 2 a·b + |b|², where |a|² is the same for all b.
    let products = try Tensor.uninitialized([500, 2_000])
    try Self.rows(new).multiply(knownRows.transposed, into: products)
    let values = knownRows.floats()
    let norms = (0..<2_000).map { row in values[row * 784..<(row + 1) * 784].reduce(0) { $0 + $1 * $1 } }
    let table = products.floats()
    var right = 0
    for row in 0..<500 {
      let nearest = (0..<2_000).min {
        norms[$0] - 2 * table[row * 2_000 + $0] < norms[$1] - 2 * table[row * 2_000 + $1]
      }
      if known.labels.element(at: nearest ?? 0) == new.labels.element(at: row) { right += 1 }
    }
    #expect((450...495).contains(right), "\(right) of 500")
  }

  @Test("counts that make no sense are refused, and a cancelled run stops", arguments: [0, -1, 1_000_001, Int.max])
  func refusals(count: Int) {
    #expect(throws: DatasetFault.countOutOfRange(maker: "digits", asked: count, 1...1_000_000)) {
      try Digits.make(count, seed: 0)
    }
    #expect(throws: Interruption.self) { try Digits.make(10, seed: 0, pulse: Pulse(isCancelled: { true })) }
  }
}
