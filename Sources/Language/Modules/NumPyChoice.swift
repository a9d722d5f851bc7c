import Autograd
import Tensors

/// `np.random.choice`, with the draws of NumPy's legacy function.
enum NumPyChoice {
  static func drawn(_ call: Call) throws -> Value {
    let machine = call.machine
    let population = try population(call)
    let count = population.shape[0]
    guard count > 0 else { throw ValueFault.emptyRange }
    let shape = call[1].isNone ? nil : try Shape.checked(OpArguments.wholes(call[1], machine))
    let wanted = shape?.elementCount ?? 1
    let replaces = try call.truth(2, default: true)
    var places: [Int]
    if call.has(3), !call[3].isNone {
      let weights = try machine.elements(of: call[3]).map { value in
        guard let weight = try value.asDouble() else { throw call.wrong(3, "float") }
        return weight
      }
      guard weights.count == count else { throw ValueFault.sliceSize(expected: count, got: weights.count) }
      guard weights.allSatisfy({ $0 >= 0 }), abs(weights.reduce(0, +) - 1) < 1e-8 else { throw ValueFault.emptyRange }
      // Without putting back, weighted draws are NumPy's own affair: left out.
      guard replaces else { throw ValueFault.sampleTooLarge }
      places = machine.numpyRandom.positions(wanted, weights: weights)
    } else if replaces {
      places = machine.numpyRandom.integers(wanted, from: 0, to: count)
    } else {
      guard wanted <= count else { throw ValueFault.sampleTooLarge }
      places = Array(machine.numpyRandom.permutation(count).prefix(wanted))
    }
    if shape == nil { places = [places[0]] }
    let numbers = population.floats()
    guard let shape else { return TensorObject.number(Double(numbers[places[0]]), population.kind) }
    return .object(TensorObject(Variable(try .from(places.map { numbers[$0] }, shape, kind: population.kind)), .numpy))
  }

  private static func population(_ call: Call) throws -> Tensor {
    if let count = call[0].wholeNumber {
      guard count > 0 else { throw ValueFault.emptyRange }
      return try Tensor.from((0..<Shape.checked([count])[0]).map(Float.init), [count], kind: .whole)
    }
    let tensor = try TensorConversion.required(call[0], "choice", "a").tensor
    guard tensor.rank == 1 else { throw TensorUseFault.needsVector(function: "choice", tensor.shape) }
    return tensor
  }
}
