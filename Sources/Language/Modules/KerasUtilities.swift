import Autograd
import Neural
import Tensors

/// `keras.utils`
enum KerasUtilities {
  /// Python's, NumPy's and Keras's streams begin anew, as in Keras.
  static let setRandomSeed = Method("set_random_seed", "seed") { call in
    let seed = try call.int(0)
    guard let narrow = UInt32(exactly: seed) else {
      throw NeuralFault.outOfRange(
        owner: "set_random_seed", name: "seed", value: Double(seed), low: 0, high: Double(UInt32.max))
    }
    call.machine.random.generator = MersenneTwister(pythonSeed: seed)
    call.machine.random.spare = nil
    call.machine.numpyRandom = MersenneTwister(seed: narrow)
    call.machine.generator = Tensors.Generator(seed: UInt64(seed))
    call.machine.neural.random = Tensors.Generator(seed: UInt64(seed))
    return .none
  }

  /// Class numbers as rows of 0 and a single 1, real numbers as Keras gives them.
  static let toCategorical = Method("to_categorical", "x, num_classes=None") { call in
    let labels = try TensorConversion.required(call[0], "to_categorical", "x").tensor
    let numbers = labels.doubles()
    for (position, label) in numbers.enumerated() where label != label.rounded(.towardZero) || !label.isFinite {
      throw NeuralFault.labelNotWhole(value: label, position: position)
    }
    let largest = numbers.max() ?? -1
    let classes =
      try call[1].isNone ? Shape.checked([Int(exactly: largest + 1) ?? Int.max]).elementCount : call.int(1)
    for (position, label) in numbers.enumerated() where label < 0 || label >= Double(classes) {
      throw NeuralFault.labelOutOfRange(label: label, classes: classes, position: position)
    }
    // A column of labels gives rows, not rows of one row each.
    let shape = labels.rank > 1 && labels.shape.last == 1 ? Shape(labels.shape.dropLast()) : labels.shape
    let result = try Tensor.filled(0, Shape.checked(Array(shape) + [classes]))
    let target = result.pointer(as: Float.self)
    for (row, label) in numbers.enumerated() { target[row * classes + Int(label)] = 1 }
    return .object(TensorObject(Variable(result), .numpy))
  }
}
