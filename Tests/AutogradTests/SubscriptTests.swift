import Autograd
import Tensors
import Testing

@Suite("Indexing with brackets")
struct SubscriptTests {
  let recorder = Recorder()

  private func counting(_ shape: Shape) throws -> Variable {
    Variable(try Tensor.from((0..<shape.elementCount).map(Float.init), shape))
  }
  private func whole(_ values: [Float], _ shape: Shape? = nil) throws -> Subscript {
    .tensor(Variable(try Tensor.from(values, shape ?? [values.count], kind: .whole)))
  }
  private func mask(_ values: [Float], _ shape: Shape) throws -> Subscript {
    .tensor(Variable(try Tensor.from(values, shape, kind: .truth)))
  }

  @Test("a slice takes what Python's slice takes, for every bound and step around a short axis")
  func slices() throws {
    let bounds: [Int?] = [nil, -9, -5, -4, -3, -1, 0, 1, 3, 4, 5, 9, .max, .min]
    for size in 0...4 {
      for start in bounds {
        for stop in bounds {
          for step in [nil, -9, -2, -1, 1, 2, 3, .max, .min] {
            let steps = try Extents([size]).resolve([.slice(start: start, stop: stop, step: step)])
            guard case .slice(let first, let stride, let count) = try #require(steps.first) else { continue }
            let taken = (0..<count).map { first + $0 * stride }
            #expect(
              taken == Self.reference(size, start, stop, step ?? 1),
              "\(size): \(start as Any):\(stop as Any):\(step as Any)")
          }
        }
      }
    }
  }

  /// Python's definition: the indices start, start + step, … strictly before stop, after bounds from the end have
  /// been counted from the start and clamped.
  private static func reference(_ size: Int, _ start: Int?, _ stop: Int?, _ step: Int) -> [Int] {
    func place(_ bound: Int?, _ standard: Int, _ range: ClosedRange<Int>) -> Int {
      guard let bound else { return standard }
      if bound < -size { return range.lowerBound }
      if bound >= size { return range.upperBound }
      return bound < 0 ? bound + size : bound
    }
    if step > 0 {
      let (from, to) = (place(start, 0, 0...size), place(stop, size, 0...size))
      return (0..<size).filter { $0 >= from && $0 < to && ($0 - from) % step == 0 }
    }
    let (from, to) = (place(start, size - 1, -1...max(size - 1, -1)), place(stop, -1, -1...max(size - 1, -1)))
    return (0..<size).reversed().filter {
      $0 <= from && $0 > to && (from - $0).quotientAndRemainder(dividingBy: step).remainder == 0
    }
  }

  @Test("numbers, slices, None and ... give views in NumPy's shapes")
  func views() throws {
    let x = try counting([2, 3, 4])
    let all = Subscript.slice(start: nil, stop: nil, step: nil)
    let cases: [([Subscript], Shape, [Float])] = [
      ([.at(1)], [3, 4], (12..<24).map(Float.init)), ([.at(-1), .at(-1), .at(-1)], [], [23]),
      ([.ellipsis, .at(0)], [2, 3], [0, 4, 8, 12, 16, 20]), ([.at(0), .ellipsis, .at(1)], [3], [1, 5, 9]),
      ([all, .at(1), .slice(start: nil, stop: nil, step: -2)], [2, 2], [7, 5, 19, 17]),
      ([.newAxis, .at(0), .newAxis, .at(0)], [1, 1, 4], [0, 1, 2, 3]),
      ([.ellipsis], [2, 3, 4], (0..<24).map(Float.init)),
    ]
    for (parts, shape, values) in cases {
      let y = try recorder.subscripted(x, parts)
      #expect(y.shape == shape)
      #expect(y.tensor.floats() == values)
      #expect(y.storage === x.storage)
    }
  }

  @Test("tensors of whole numbers and masks combine as in NumPy")
  func tensors() throws {
    let x = try counting([2, 3, 4])
    let all = Subscript.slice(start: nil, stop: nil, step: nil)
    let cases: [([Subscript], Shape, [Float])] = [
      ([try whole([1, 0])], [2, 3, 4], (12..<24).map(Float.init) + (0..<12).map(Float.init)),
      ([all, all, try whole([-1])], [2, 3, 1], [3, 7, 11, 15, 19, 23]),
      ([try whole([0, 1]), try whole([2, 0])], [2, 4], [8, 9, 10, 11, 12, 13, 14, 15]),
      ([try whole([0, 1]), all, try whole([3, 0])], [2, 3], [3, 7, 11, 12, 16, 20]),
      ([.at(0), all, try whole([3, 0])], [2, 3], [3, 7, 11, 0, 4, 8]),
      ([.at(1), try whole([0, 2]), .at(-1)], [2], [15, 23]),
      ([try mask([0, 1], [2])], [1, 3, 4], (12..<24).map(Float.init)),
      ([all, try mask([1, 0, 1], [3]), .slice(start: 0, stop: 1, step: nil)], [2, 2, 1], [0, 8, 12, 20]),
      ([try mask([1, 0, 0, 0, 0, 1], [2, 3])], [2, 4], [0, 1, 2, 3, 20, 21, 22, 23]),
      ([try mask([1, 0, 0, 0, 0, 1], [2, 3]), .at(2)], [2], [2, 22]),
      ([.at(1), try whole([0, 2], [2, 1]), try whole([1, 3])], [2, 2], [13, 15, 21, 23]),
    ]
    for (parts, shape, values) in cases {
      let y = try recorder.subscripted(x, parts)
      #expect(y.shape == shape)
      #expect(y.tensor.floats() == values)
    }
  }

  @Test("what doesn't fit is refused with the axis, the size or the shapes")
  func refusals() throws {
    let x = try counting([2, 3])
    let cases: [([Subscript], TensorFault)] = [
      ([.at(2)], .indexOutOfRange(2, axis: 0, size: 2)), ([.at(0), .at(-4)], .indexOutOfRange(-4, axis: 1, size: 3)),
      ([.at(.min)], .indexOutOfRange(.min, axis: 0, size: 2)), ([.at(0), .at(0), .at(0)], .tooManyIndices(3, [2, 3])),
      ([.ellipsis, .ellipsis], .severalEllipses), ([.slice(start: nil, stop: nil, step: 0)], .zeroStep),
      ([try whole([0, 3]), .ellipsis], .indexOutOfRange(3, axis: 0, size: 2)),
      ([.tensor(Variable(try .from([0.5], [1])))], .indicesNotWhole),
      ([try mask([1, 0, 1], [3])], .maskShape(mask: [3], [2, 3])),
      (Array(repeating: .newAxis, count: 7), .tooManyAxes(9)),
    ]
    for (parts, fault) in cases {
      #expect(throws: fault) { try recorder.subscripted(x, parts) }
      #expect(throws: fault) { try recorder.assign(Variable(.scalar(1)), to: x, at: parts) }
    }
    #expect(x.tensor.floats() == [0, 1, 2, 3, 4, 5])
  }

  @Test("assigning to an index writes through views, broadcasts, and takes on the kind")
  func assignment() throws {
    let x = try counting([2, 3])
    let row = try recorder.subscripted(x, [.at(1)])
    try recorder.assign(Variable(.from([7, 8, 9], [3])), to: x, at: [.at(1)])
    #expect(row.tensor.floats() == [7, 8, 9])
    try recorder.assign(Variable(.scalar(-1)), to: row, at: [.slice(start: nil, stop: nil, step: 2)])
    #expect(x.tensor.floats() == [0, 1, 2, -1, 8, -1])
    try recorder.assign(Variable(.scalar(5)), to: x, at: [try mask([1, 0, 0, 1, 0, 0], [2, 3])])
    #expect(row.tensor.floats() == [5, 8, -1])
    try recorder.assign(Variable(.from([1, 2], [2])), to: x, at: [try whole([0, 1]), try whole([2, 2])])
    #expect(x.tensor.floats() == [5, 1, 1, 5, 8, 2])
    try recorder.assign(recorder.subscripted(x, [.at(0)]), to: x, at: [.at(1)])
    #expect(x.tensor.floats() == [5, 1, 1, 5, 1, 1])
    // Overlapping memory: the values are read before any is written.
    let line = try counting([5])
    let front = try recorder.subscripted(line, [.slice(start: nil, stop: -1, step: nil)])
    try recorder.assign(front, to: line, at: [.slice(start: 1, stop: nil, step: nil)])
    #expect(line.tensor.floats() == [0, 0, 1, 2, 3])
    let whole = Variable(try .from([1, 2], [2], kind: .whole))
    try recorder.assign(Variable(.scalar(-1.75)), to: whole, at: [.at(0)])
    #expect(whole.tensor.floats() == [-1, 2] && whole.kind == .whole)
    #expect(throws: TensorFault.cannotBroadcast([4], [3])) {
      try recorder.assign(Variable(.filled(0, [4])), to: x, at: [.at(0)])
    }
    let repeated = try recorder.apply(Expand.self, counting([1]), options: .shape([3]))
    #expect(throws: AutogradFault.writesToRepeated([3])) {
      try recorder.assign(Variable(.scalar(0)), to: repeated, at: [.at(0), .ellipsis])
    }
  }

  @Test("a value that needs a gradient isn't written silently, and a parameter only without gradients")
  func gradients() throws {
    let w = Variable(try .filled(1, [3]), requiresGradient: true)
    let x = try counting([3])
    #expect(throws: AutogradFault.storesGradient) {
      try recorder.assign(recorder.subscripted(w, [.at(0)]), to: x, at: [.at(0)])
    }
    #expect(throws: AutogradFault.writesToParameter) { try recorder.assign(Variable(.scalar(2)), to: w, at: [.at(0)]) }
    recorder.gradientsEnabled = false
    try recorder.assign(Variable(.scalar(2)), to: w, at: [.at(0)])
    #expect(w.tensor.floats() == [2, 1, 1])
  }
}
