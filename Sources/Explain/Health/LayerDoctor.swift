import Autograd
import Neural
import Tensors

/// Reads opened steps of a run layer by layer: units that are off or saturated, gradients that fade or grow on their
/// way back, weights that a step hardly changes or throws about.
package enum LayerDoctor {
  /// One line a weight, for those who want the numbers.
  package struct WeightReading: Sendable, Equatable {
    package let name: String
    /// Root mean square of the gradient and of the weight, and the step's change against the weight.
    package let gradient: Double
    package let weight: Double
    package let ratio: Double
  }

  /// - Parameter steps: of one run, close to each other; more of them show more rows.
  package static func diagnoses(_ steps: [RecordedStep]) -> [HealthDiagnosis] {
    guard let last = steps.last else { return [] }
    return units(steps) + gradients(last) + changes(last)
  }

  package static func readings(_ step: RecordedStep) -> [WeightReading] {
    step.weightNames.indices.compactMap { index in
      guard index < step.gradients.count, index < step.before.weights.count, index < step.after.weights.count else {
        return nil
      }
      let before = step.before.weights[index].doubles()
      let after = step.after.weights[index].doubles()
      let size = rootMeanSquare(before)
      let change = rootMeanSquare(zip(after, before).map { $0 - $1 })
      return WeightReading(
        name: step.weightNames[index].short, gradient: step.gradients[index].map { rootMeanSquare($0.doubles()) } ?? 0,
        weight: size, ratio: size > 0 ? change / size : change > 0 ? .infinity : 0)
    }
  }

  static func rootMeanSquare(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
  }

  // MARK: - Units

  private static func units(_ steps: [RecordedStep]) -> [HealthDiagnosis] {
    guard let first = steps.first else { return [] }
    var found: [HealthDiagnosis] = []
    let layers = first.computation.layers
    for (place, layer) in layers.enumerated() where place < layers.count - 1 {
      guard let kind = layer.activation ?? (layer.type == "ReLU" ? "relu" : nil),
        ["relu", "sigmoid", "tanh"].contains(kind)
      else { continue }
      var isOff: [Bool] = []
      var rows = 0
      var examples: Set<Int> = []
      for step in steps {
        guard place < step.computation.layers.count, let slot = step.computation.layers[place].before,
          let width = step.trace.nodes[slot].value.shape.last, width > 0
        else { continue }
        let values = step.trace.nodes[slot].value.doubles()
        if isOff.isEmpty { isOff = Array(repeating: true, count: width) }
        guard isOff.count == width else { continue }
        for (index, z) in values.enumerated() where isOff[index % width] && !isFlat(kind, z) {
          isOff[index % width] = false
        }
        rows += values.count / width
        examples.formUnion(step.computation.rows)
      }
      // The same example may come in several batches.
      if !examples.isEmpty { rows = min(rows, examples.count) }
      let off = isOff.count { $0 }
      guard off > 0, rows > 0 else { continue }
      let confidence: HealthConfidence = rows >= 200 ? .strong : rows >= 32 ? .moderate : .weak
      found.append(
        HealthDiagnosis(
          finding: kind == "relu"
            ? .deadUnits(layer: layer.name, dead: off, of: isOff.count, rows: rows)
            : .saturatedUnits(layer: layer.name, activation: kind, saturated: off, of: isOff.count, rows: rows),
          confidence: confidence))
    }
    return found
  }

  /// Whether an activation's slope at z is 0, or below 0.01 of a curve that saturates: beyond 4.6 for the sigmoid,
  /// beyond 3 for the tangent.
  private static func isFlat(_ activation: String, _ z: Double) -> Bool {
    switch activation {
    case "relu": z <= 0
    case "sigmoid": abs(z) > 4.595
    default: abs(z) > 2.993
    }
  }

  // MARK: - Gradients and changes

  /// Kernels alone: a bias starts at 0 and has its own scale.
  private static func kernels(_ step: RecordedStep) -> [(index: Int, reading: WeightReading)] {
    zip(step.weightNames.indices, readings(step)).filter { index, _ in step.before.weights[index].rank >= 2 }
      .map { ($0, $1) }
  }

  private static func gradients(_ step: RecordedStep) -> [HealthDiagnosis] {
    let kernels = kernels(step)
    for (index, reading) in kernels where !reading.gradient.isFinite {
      return [
        HealthDiagnosis(finding: .gradientNotFinite(weight: step.weightNames[index].short), confidence: .strong)
      ]
    }
    let still = kernels.filter { $0.reading.gradient == 0 }
    if !still.isEmpty {
      return still.map {
        HealthDiagnosis(finding: .noGradient(weight: $0.reading.name), confidence: .strong)
      }
    }
    guard kernels.count >= 3, let first = kernels.first?.reading, let last = kernels.last?.reading else { return [] }
    if first.gradient < 1e-4 * last.gradient {
      return [
        HealthDiagnosis(
          finding: .vanishing(
            first: first.name, firstSize: first.gradient, last: last.name, lastSize: last.gradient), confidence: .strong
        )
      ]
    }
    if first.gradient > 1e4 * last.gradient {
      return [
        HealthDiagnosis(
          finding: .exploding(
            first: first.name, firstSize: first.gradient, last: last.name, lastSize: last.gradient), confidence: .strong
        )
      ]
    }
    return []
  }

  private static func changes(_ step: RecordedStep) -> [HealthDiagnosis] {
    kernels(step).compactMap { _, reading in
      guard reading.gradient > 0, reading.ratio.isFinite else { return nil }
      if reading.ratio < 1e-7 {
        return HealthDiagnosis(finding: .hardlyMoves(weight: reading.name, ratio: reading.ratio), confidence: .moderate)
      }
      if reading.ratio > 0.5 {
        return HealthDiagnosis(
          finding: .movesTooMuch(weight: reading.name, ratio: reading.ratio), confidence: .moderate)
      }
      return nil
    }
  }
}
