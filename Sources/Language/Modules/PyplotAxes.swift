import Plotting
import Syntax

/// `plt.subplots`: a figure and its axes as objects, whose methods are pyplot's own calls on one place of the grid.
enum PyplotAxes {
  static let subplots = Method("subplots", "nrows=1, ncols=1, *, figsize=None, sharex=False, sharey=False") { call in
    let (rows, columns) = (try call.int(0, default: 1), try call.int(1, default: 1))
    if call.has(2), !call[2].isNone {
      let size = try PyplotModule.numbers(call[2], "figsize")
      guard size.count == 2 else { throw call.wrong(2, "tuple") }
      call.machine.figure = try Figure(width: size[0], height: size[1])
    } else {
      call.machine.figure = Figure()
    }
    // The whole grid is there at once, as in matplotlib: places that nobody draws on stay empty.
    for index in stride(from: rows * columns, through: 1, by: -1) where rows > 0 && columns > 0 && rows * columns <= 64
    {
      try call.machine.figure.subplot(rows: rows, columns: columns, index: index)
    }
    if rows < 1 || columns < 1 || rows * columns > 64 {
      try call.machine.figure.subplot(rows: rows, columns: columns, index: 1)
    }
    let places = (0..<rows * columns).map { AxesObject(rows: rows, columns: columns, index: $0 + 1) }
    let axes: NativeObject =
      if places.count == 1 {
        places[0]
      } else if rows == 1 || columns == 1 {
        AxesRow(places.map { .object($0) }, flat: places)
      } else {
        AxesRow(
          (0..<rows).map { row in
            let line = Array(places[row * columns..<(row + 1) * columns])
            return .object(AxesRow(line.map { .object($0) }, flat: line))
          }, flat: places)
      }
    return .tuple(TupleObject([.object(FigureObject()), .object(axes)]))
  }
}

/// What `subplots` calls `fig`.
final class FigureObject: NativeObject {
  private static let names = ["suptitle", "savefig", "tight_layout", "show"]

  override var typeName: String { "Figure" }
  override var attributeNames: [String] { Self.names }
  override func method(_ name: String) -> Method? {
    Self.names.contains(name) ? PyplotModule.methods.first { $0.name == name } : nil
  }
}

/// One pair of axes: pyplot's calls under the names that axes have.
final class AxesObject: NativeObject {
  private let rows: Int
  private let columns: Int
  private let index: Int

  /// Calls that pyplot has under the same name.
  private static let same = [
    "plot", "scatter", "bar", "barh", "hist", "imshow", "legend", "axhline", "axvline", "step", "semilogx", "semilogy",
    "loglog",
    "fill_between", "errorbar", "contour", "contourf", "text", "annotate", "grid",
  ]
  /// `set_title` is pyplot's `title`.
  private static let set = ["title", "xlabel", "ylabel", "xscale", "yscale", "xlim", "ylim", "xticks", "yticks"]

  init(rows: Int, columns: Int, index: Int) {
    (self.rows, self.columns, self.index) = (rows, columns, index)
  }

  override var typeName: String { "Axes" }
  override var attributeNames: [String] { Self.same + Self.set.map { "set_\($0)" } }

  override func method(_ name: String) -> Method? {
    let wanted = name.hasPrefix("set_") ? String(name.dropFirst(4)) : name
    guard (name.hasPrefix("set_") ? Self.set : Self.same).contains(wanted),
      let method = PyplotModule.methods.first(where: { $0.name == wanted })
    else { return nil }
    let (rows, columns, index) = (rows, columns, index)
    return Method(name, any: method.parameters.text) { receiver, arguments, machine in
      try machine.figure.subplot(rows: rows, columns: columns, index: index)
      return try method.invoke(on: receiver, arguments, machine)
    }
  }
}

/// Axes side by side, or rows of them, as NumPy's array of objects: `axes[0]`, `axes[1, 2]`, `axes[1][2]`, `axes.flat`.
final class AxesRow: NativeObject {
  private let elements: [Value]
  private let flat: [AxesObject]

  init(_ elements: [Value], flat: [AxesObject]) { (self.elements, self.flat) = (elements, flat) }

  private var flattened: Value { .object(AxesRow(flat.map { .object($0) }, flat: flat)) }

  override var typeName: String { "ndarray" }
  override var attributeNames: [String] { ["flat", "flatten", "ravel"] }
  override func length() -> Int? { elements.count }
  override func iterate(_ machine: Machine) -> ValueIterator? { ArrayIterator(elements) }
  override func attribute(_ name: String) -> Value? {
    name == "flat" ? flattened : nil
  }

  override func method(_ name: String) -> Method? {
    guard ["flatten", "ravel"].contains(name) else { return nil }
    return Method(name, any: "") { receiver, _, _ in
      guard case .object(let object) = receiver, let row = object as? AxesRow else { return receiver }
      return row.flattened
    }
  }

  override func item(_ index: Value, _ machine: Machine) throws -> Value {
    if case .tuple(let tuple) = index, let first = tuple.elements.first {
      let row = try item(first, machine)
      guard tuple.elements.count == 2 else { return tuple.elements.count == 1 ? row : try super.item(index, machine) }
      guard case .object(let inner) = row else { return row }
      return try inner.item(tuple.elements[1], machine)
    }
    // A list of the same elements counts, refuses and slices as Python's sequences do.
    return try Subscripts.item(of: .list(ListObject(elements)), at: index, machine)
  }
}
