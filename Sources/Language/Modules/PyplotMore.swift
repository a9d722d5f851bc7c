import Autograd
import Plotting
import Tensors

/// pyplot's calls beyond the basic kinds: lines across the plot, bands, intervals, surfaces, words, ends of axes.
enum PyplotMore {
  static let all = lines + intervals + surfaces + words + axes

  private static let lines: [Method] = [
    Method("axhline", "y=0, *, color=None, linestyle=None, label='', linewidth=None") { call in
      try call.machine.figure.rule(
        .horizontal, at: call.double(0, default: 0), color: PyplotModule.word(call, 1),
        linestyle: PyplotModule.word(call, 2), label: PyplotModule.word(call, 3) ?? "")
      return .none
    },
    Method("axvline", "x=0, *, color=None, linestyle=None, label='', linewidth=None") { call in
      try call.machine.figure.rule(
        .vertical, at: call.double(0, default: 0), color: PyplotModule.word(call, 1),
        linestyle: PyplotModule.word(call, 2), label: PyplotModule.word(call, 3) ?? "")
      return .none
    },
    Method("step", "x, y, fmt='', *, where='pre', label='', color=None") { call in
      let word = try PyplotModule.word(call, 3) ?? "pre"
      guard let steps = Style.Steps(rawValue: word) else {
        throw PlotFault.unknownWord(word, for: "where", known: Style.Steps.allCases.map(\.rawValue))
      }
      try call.machine.figure.plot(
        x: PyplotModule.numbers(call[0], "x"), y: PyplotModule.numbers(call[1], "y"),
        format: PyplotModule.word(call, 2) ?? "", label: PyplotModule.word(call, 4) ?? "",
        color: PyplotModule.word(call, 5), steps: steps)
      return .none
    },
    logarithmic("semilogx", x: true, y: false), logarithmic("semilogy", x: false, y: true),
    logarithmic("loglog", x: true, y: true),
  ]

  private static func logarithmic(_ name: String, x: Bool, y: Bool) -> Method {
    Method(name, "*args, label='', color=None, linestyle=None, marker=None, linewidth=None") { call in
      _ = try PyplotModule.plot(&call)
      if x { try call.machine.figure.xscale("log") }
      if y { try call.machine.figure.yscale("log") }
      return .none
    }
  }

  private static let intervals: [Method] = [
    Method("fill_between", "x, y1, y2=0, *, color=None, alpha=None, label=''") { call in
      let x = try PyplotModule.numbers(call[0], "x")
      func edge(_ index: Int, _ name: String) throws -> [Double] {
        guard call.has(index) else { return x.map { _ in 0 } }
        let values = try PyplotModule.numbers(call[index], name)
        return values.count == 1 ? x.map { _ in values[0] } : values
      }
      try call.machine.figure.fillBetween(
        x: x, lower: edge(1, "y1"), upper: edge(2, "y2"), color: PyplotModule.word(call, 3),
        label: PyplotModule.word(call, 5) ?? "")
      return .none
    },
    Method("errorbar", "x, y, yerr=None, *, fmt='', label='', capsize=None") { call in
      let (x, y) = (try PyplotModule.numbers(call[0], "x"), try PyplotModule.numbers(call[1], "y"))
      let (below, above) = try errors(call, count: y.count)
      try call.machine.figure.errorbar(
        x: x, y: y, below: below, above: above, format: PyplotModule.word(call, 3) ?? "",
        label: PyplotModule.word(call, 4) ?? "")
      return .none
    },
  ]

  /// One number for all, one for each point, or a row of lower and a row of upper errors.
  private static func errors(_ call: Call, count: Int) throws -> ([Double], [Double]) {
    guard call.has(2), !call[2].isNone else {
      let none = Array(repeating: 0.0, count: count)
      return (none, none)
    }
    let tensor = try TensorConversion.required(call[2], "errorbar", "yerr").tensor
    if tensor.rank == 2, tensor.shape[0] == 2 {
      return (tensor.selected(axis: 0, index: 0).doubles(), tensor.selected(axis: 0, index: 1).doubles())
    }
    let values = tensor.doubles()
    let each = tensor.rank == 0 ? Array(repeating: values.first ?? 0, count: count) : values
    return (each, each)
  }

  private static let surfaces: [Method] = [surface("contour", isFilled: false), surface("contourf", isFilled: true)]

  /// `Z`, or `X, Y, Z`; a whole number after them is how many levels, a list is the levels.
  private static func surface(_ name: String, isFilled: Bool) -> Method {
    Method(name, "*args, levels=None, cmap='viridis'") { call in
      var places: ([Double], [Double])?
      var rest = call.rest[...]
      if rest.count >= 3 {
        places = (try axis(rest[0], 1, name, "X"), try axis(rest[1], 0, name, "Y"))
        rest = rest.dropFirst(2)
      }
      guard let values = rest.popFirst() else {
        throw CallFault.missing(function: name, names: ["Z"], parameters: "X, Y, Z")
      }
      let z = try PyplotModule.rows(values, name)
      let levels = rest.first ?? call[1]
      let count: Int? = if case .integer(let number) = levels { number } else { nil }
      try call.machine.figure.contour(
        x: places?.0 ?? (0..<(z.first?.count ?? 0)).map(Double.init), y: places?.1 ?? z.indices.map(Double.init), z: z,
        isFilled: isFilled, levels: count == nil && !levels.isNone ? PyplotModule.numbers(levels, "levels") : nil,
        count: count, cmap: PyplotModule.word(call, 2) ?? "viridis")
      return .none
    }
  }

  /// The places along one axis, given as they are or as meshgrid spreads them.
  private static func axis(_ value: Value, _ along: Int, _ function: String, _ name: String) throws -> [Double] {
    let tensor = try TensorConversion.required(value, function, name).tensor
    guard tensor.rank == 2, tensor.shape[1 - along] > 0 else { return tensor.doubles() }
    return tensor.selected(axis: 1 - along, index: 0).doubles()
  }

  private static let words: [Method] = [
    Method("suptitle", "t") { call in
      call.machine.figure.suptitle(try Writer.display(of: call[0]))
      return .none
    },
    Method("text", "x, y, s") { call in
      try call.machine.figure.remark(Writer.display(of: call[2]), x: call.double(0), y: call.double(1))
      return .none
    },
    Method("annotate", "text, xy, xytext=None, arrowprops=None") { call in
      let point = try pair(call, 1)
      let place = call.has(2) && !call[2].isNone ? try pair(call, 2) : nil
      try call.machine.figure.remark(
        Writer.display(of: call[0]), x: place?.0 ?? point.0, y: place?.1 ?? point.1,
        target: place == nil ? nil : Remarks.Target(x: point.0, y: point.1))
      return .none
    },
  ]

  private static func pair(_ call: Call, _ index: Int) throws -> (Double, Double) {
    let numbers = try PyplotModule.numbers(call[index], "xy")
    guard numbers.count == 2 else { throw call.wrong(index, "tuple") }
    return (numbers[0], numbers[1])
  }

  private static let axes: [Method] = [
    limits("xlim", .horizontal), limits("ylim", .vertical), ticks("xticks", .horizontal), ticks("yticks", .vertical),
    Method("grid", "visible=True") { call in
      call.machine.figure.grid(try call.truth(0, default: true))
      return .none
    },
    // Every picture with colours has its scale beside it already.
    Method("colorbar", "label=''") { _ in .none },
    Method("close", "fig=None") { call in
      call.machine.figure = Figure()
      return .none
    },
  ]

  private static func limits(_ name: String, _ direction: Rules.Direction) -> Method {
    Method(name, "left=None, right=None") { call in
      var ends: (Double?, Double?) = (nil, try ScikitNumbers.number(call, 1))
      if call.has(0), !call[0].isNone {
        if call.has(1) {
          ends.0 = try call.double(0)
        } else if let low = try call[0].asDouble() {
          ends.0 = low
        } else {
          let both = try pair(call, 0)
          ends = (both.0, both.1)
        }
      }
      try call.machine.figure.limit(direction, ends.0, ends.1)
      return .none
    }
  }

  private static func ticks(_ name: String, _ direction: Rules.Direction) -> Method {
    Method(name, "ticks, labels=None") { call in
      let labels =
        call.has(1) && !call[1].isNone
        ? try call.machine.elements(of: call[1]).map { try Writer.display(of: $0) } : nil
      try call.machine.figure.ticks(direction, at: PyplotModule.numbers(call[0], "ticks"), labels: labels)
      return .none
    }
  }
}
