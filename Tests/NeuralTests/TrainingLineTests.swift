import Catalogue
import Testing

@Suite("The training line")
struct TrainingLineTests {
  struct Example: Sendable {
    let step: Int
    let steps: Int
    let seconds: Double
    let metrics: [Progress.Measure]
    let line: String
  }

  static let loss = [Progress.Measure("loss", 0.3512), Progress.Measure("accuracy", 0.90218)]

  static let examples = [
    Example(
      step: 1875, steps: 1875, seconds: 0.62, metrics: loss,
      line: "1875/1875 [==============================] - 1s 0.3ms/step - loss: 0.3512 - accuracy: 0.9022"),
    Example(
      step: 469, steps: 1875, seconds: 0.5, metrics: loss,
      line: " 469/1875 [======>.......................] - ETA: 1s - loss: 0.3512 - accuracy: 0.9022"),
    Example(
      step: 1, steps: 1875, seconds: 0.1, metrics: [],
      line: "   1/1875 [..............................] - ETA: 3:07"),
    Example(
      step: 10, steps: 100_000, seconds: 10, metrics: [],
      line: "    10/100000 [..............................] - ETA: 27:46:30"),
    Example(
      step: 313, steps: 313, seconds: 0.939, metrics: [Progress.Measure("loss", 0.0000512)],
      line: "313/313 [==============================] - 1s 3ms/step - loss: 5.1200e-05"),
    Example(
      step: 2, steps: 2, seconds: 5, metrics: [Progress.Measure("loss", .nan), Progress.Measure("mae", 0)],
      line: "2/2 [==============================] - 5s 2s/step - loss: nan - mae: 0.0000e+00"),
    Example(
      step: 4, steps: 4, seconds: 0.000_08, metrics: [Progress.Measure("loss", -12.5)],
      line: "4/4 [==============================] - 0s 20us/step - loss: -12.5000"),
  ]

  @Test("is laid out as Keras 2 does, to the character", arguments: examples)
  func layout(example: Example) {
    #expect(
      TrainingLine.text(
        step: example.step, of: example.steps, seconds: example.seconds, metrics: example.metrics) == example.line)
  }

  @Test("an epoch's heading counts from 1")
  func heading() { #expect(TrainingLine.heading(epoch: 1, of: 5) == "Epoch 1/5") }
}
