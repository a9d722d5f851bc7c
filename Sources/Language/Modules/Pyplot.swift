import Autograd
import Plotting
import Tensors

/// A plot as a value of the language.
package final class PlotObject: NativeObject {
  package let plot: Plot

  package init(_ plot: Plot) { self.plot = plot }

  package override var typeName: String { "Plot" }
}

/// `matplotlib.pyplot`: calls change the session's figure; `show` hands it out and begins a new one.
enum PyplotModule {
  static let view = ModuleView("matplotlib.pyplot", functions: methods + [PyplotAxes.subplots]) { [] }

  /// Every call but `subplots`, whose axes have these calls as their own.
  static let methods = drawing + naming + showing + PyplotMore.all

  private static let drawing: [Method] = [
    Method("plot", "*args, label='', color=None, linestyle=None, marker=None, linewidth=None") { call in
      try plot(&call)
    },
    Method("scatter", "x, y, s=None, c=None, marker=None, label='', alpha=None, cmap='viridis', color=None") { call in
      let given = call[3].isNone ? call[8] : call[3]
      let color: String? = if case .string(let text) = given { text.string } else { nil }
      let values = try color == nil && !given.isNone ? numbers(given, "c") : nil
      try call.machine.figure.scatter(
        x: numbers(call[0], "x"), y: numbers(call[1], "y"), values: values, color: color, marker: word(call, 4),
        label: word(call, 5) ?? "", cmap: word(call, 7) ?? "viridis")
      return .none
    },
    bars("bar", "x, height, width=None, *, label='', color=None, alpha=None", isLying: false),
    bars("barh", "y, width, height=None, *, label='', color=None, alpha=None", isLying: true),
    Method("hist", "x, bins=10, density=False, label='', alpha=None") { call in
      try call.machine.figure.hist(
        numbers(call[0], "x"), bins: call.int(1, default: 10), density: call.truth(2, default: false),
        label: word(call, 3) ?? "")
      return .none
    },
    image("imshow"), image("matshow"),
  ]

  private static func bars(_ name: String, _ parameters: String, isLying: Bool) -> Method {
    Method(name, parameters) { call in
      let lengths = try numbers(call[1], isLying ? "width" : "height")
      var places = Figure.BarPlaces.numbers([])
      if case .list(let names) = call[0],
        names.elements.contains(where: { if case .string = $0 { true } else { false } })
      {
        places = .names(try names.elements.map { try Writer.display(of: $0) })
      } else {
        places = .numbers(try numbers(call[0], isLying ? "y" : "x"))
      }
      // A list of colours, one for each bar, isn't kept: names tell the bars apart.
      let color: String? = if case .string(let text) = call[4] { text.string } else { nil }
      let width = call.has(2) && !call[2].isNone ? try call.double(2) : nil
      try call.machine.figure.bar(
        places, heights: lengths, label: word(call, 3) ?? "", color: color, width: width, isLying: isLying)
      return .none
    }
  }

  /// A matrix as a picture; `vmin` and `vmax` are the ends of its colours.
  private static func image(_ name: String) -> Method {
    Method(name, "X, cmap='viridis', vmin=None, vmax=None") { call in
      let limits = try [2, 3].map { place in call.has(place) && !call[place].isNone ? try call.double(place) : nil }
      try call.machine.figure.imshow(
        rows(call[0], name), cmap: word(call, 1) ?? "viridis", low: limits[0], high: limits[1])
      return .none
    }
  }

  private static let naming: [Method] = [
    Method("title", "label") { call in try named(call) { $0.title($1) } },
    Method("xlabel", "xlabel") { call in try named(call) { $0.xlabel($1) } },
    Method("ylabel", "ylabel") { call in try named(call) { $0.ylabel($1) } },
    Method("xscale", "value") { call in try named(call) { try $0.xscale($1) } },
    Method("yscale", "value") { call in try named(call) { try $0.yscale($1) } },
    Method("legend", "labels=None") { call in
      let labels =
        try call.has(0) && !call[0].isNone ? call.machine.elements(of: call[0]).map { try Writer.display(of: $0) } : []
      try call.machine.figure.legend(labels)
      return .none
    },
  ]

  private static let showing: [Method] = [
    Method("figure", "num=None, figsize=None") { call in
      guard call.has(1), !call[1].isNone else {
        call.machine.figure = Figure()
        return .none
      }
      let size = try numbers(call[1], "figsize")
      guard size.count == 2 else { throw call.wrong(1, "tuple") }
      call.machine.figure = try Figure(width: size[0], height: size[1])
      return .none
    },
    Method("subplot", "nrows, ncols, index") { call in
      try call.machine.figure.subplot(rows: call.int(0), columns: call.int(1), index: call.int(2))
      return .none
    },
    Method("tight_layout", "") { _ in .none },
    Method("show", "block=True") { call in
      if !call.machine.figure.isEmpty {
        call.machine.sink(.shown(PlotObject(call.machine.figure.plot)))
        call.machine.figure = Figure()
      }
      return .none
    },
    Method("savefig", "fname, dpi=None") { call in
      let path = try call.text(0).string
      try call.machine.mayReach(file: path)
      try call.machine.savePlot(call.machine.figure.plot, path)
      return .none
    },
  ]

  /// `plot(…)`, also for the calls that make an axis logarithmic besides.
  static func plot(_ call: inout Call) throws -> Value {
    let style = try (word(call, 1), word(call, 2), word(call, 3), word(call, 4))
    for line in try lines(call.rest) {
      try call.machine.figure.plot(
        x: line.x, y: line.y, format: line.format, label: style.0 ?? "", color: style.1, linestyle: style.2,
        marker: style.3)
    }
    return .none
  }

  private static func named(_ call: Call, _ name: (inout Figure, String) throws -> Void) throws -> Value {
    try name(&call.machine.figure, Writer.display(of: call[0]))
    return .none
  }

  static func word(_ call: Call, _ index: Int) throws -> String? {
    guard call.has(index), !call[index].isNone else { return nil }
    return try Writer.display(of: call[index])
  }

  /// The rows of a matrix.
  static func rows(_ value: Value, _ function: String) throws -> [[Double]] {
    let matrix = try TensorConversion.required(value, function, "X").tensor
    guard matrix.rank == 2 else { throw TensorFault.needsMatrix("\(function)()", matrix.shape) }
    return (0..<matrix.shape[0]).map { matrix.selected(axis: 0, index: $0).doubles() }
  }

  /// Python's own numbers keep all their digits; a plot needs no tensor.
  static func numbers(_ value: Value, _ name: String) throws -> [Double] {
    let elements: [Value]? =
      switch value {
      case .list(let list): list.elements
      case .tuple(let tuple): tuple.elements
      default: nil
      }
    if let elements {
      let numbers = elements.compactMap(\.realNumber)
      if numbers.count == elements.count { return numbers }
    }
    return try TensorConversion.required(value, "pyplot", name).tensor.doubles()
  }

  /// `y`, `y, 'fmt'`, `x, y`, `x, y, 'fmt'`, and several of these one after the other.
  private static func lines(_ arguments: [Value]) throws -> [(x: [Double]?, y: [Double], format: String)] {
    var lines: [(x: [Double]?, y: [Double], format: String)] = []
    var rest = arguments[...]
    while let first = rest.popFirst() {
      var line = (x: [Double]?.none, y: try numbers(first, "y"), format: "")
      if let next = rest.first, !isText(next) {
        rest = rest.dropFirst()
        line = (line.y, try numbers(next, "y"), "")
      }
      if let next = rest.first, case .string(let format) = next {
        rest = rest.dropFirst()
        line.format = format.string
      }
      lines.append(line)
    }
    return lines
  }

  private static func isText(_ value: Value) -> Bool { if case .string = value { true } else { false } }
}

/// `matplotlib`: the way to `matplotlib.pyplot`.
enum MatplotlibModule {
  static let view = ModuleView("matplotlib") { _ in [] }
}
