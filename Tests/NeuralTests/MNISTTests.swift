import Catalogue
import Files
import FoundationEssentials
import Neural
import Tensors
import Testing

private let folder = ProcessInfo.processInfo.environment["GRADWALK_DATA"]
private let isLong = ProcessInfo.processInfo.environment["GRADWALK_LONG"] != nil

/// Real MNIST; skipped where GRADWALK_DATA doesn't name a folder with `mnist/` in it.
@Suite("The article's network on MNIST", .enabled(if: folder != nil, "needs GRADWALK_DATA"), .serialized)
struct MNISTTests {
  struct Digits {
    let xTrain: Tensor
    let yTrain: Tensor
    let xTest: Tensor
    let yTest: Tensor

    init(_ folder: String) throws {
      func read(_ name: String) throws -> Tensor {
        let data = try Data(contentsOf: URL(filePath: "\(folder)/mnist/\(name).gz"))
        let idx = try IDX(decoding: Gzip.decompress([UInt8](data), name: name, limit: 100_000_000), name: name)
        return try .from(bytes: idx.elements, Shape(idx.shape))
      }
      xTrain = try read("train-images-idx3-ubyte").reshaped([60000, 784])
      yTrain = try read("train-labels-idx1-ubyte")
      xTest = try read("t10k-images-idx3-ubyte").reshaped([10000, 784])
      yTest = try read("t10k-labels-idx1-ubyte")
    }
  }

  private func accuracy(epochs: Int, divisor: Float, seed: UInt64) throws -> Double {
    let digits = try Digits(#require(folder))
    let model = try Sequential(
      [Make.dense(64, "relu", input: [784]), Make.dense(10, "softmax")], state: NeuralState(seed: seed))
    try Make.compile(
      model, .text("adam"), loss: .text("sparse_categorical_crossentropy"), metrics: ["accuracy"])
    func scaled(_ pixels: Tensor) -> Tensor { pixels.mapBytes(kind: .real) { $0 / divisor } ?? pixels }
    let listener = Listener()
    let run = try Make.fit(
      model, scaled(digits.xTrain), digits.yTrain, pulse: listener.pulse(), ("epochs", .whole(epochs)))
    #expect(run.stepsPerEpoch == 1875)
    let tested = Listener()
    let measures = try Make.evaluate(model, scaled(digits.xTest), digits.yTest, pulse: tested.pulse())
    #expect(tested.outline.count == 315)
    return measures[1].value
  }

  @Test("one epoch on pixels divided by 255 is right for more than 0.93 of the test digits")
  func oneEpoch() throws {
    let right = try accuracy(epochs: 1, divisor: 255, seed: 0)
    #expect((0.93...0.96).contains(right))
  }

  @Test(
    "five epochs on pixels divided by 255 reach 0.965 to 0.98", .enabled(if: isLong), arguments: 0..<5 as Range<UInt64>)
  func fiveEpochs(seed: UInt64) throws {
    let right = try accuracy(epochs: 5, divisor: 255, seed: seed)
    #expect((0.965...0.98).contains(right))
  }

  @Test("five epochs on raw pixels, as the article prints its program, reach 0.915 to 0.955", .enabled(if: isLong))
  func rawPixels() throws {
    let right = try accuracy(epochs: 5, divisor: 1, seed: 0)
    #expect((0.915...0.955).contains(right))
  }
}
