import Autograd
import Datasets
import Tensors

/// `Datasets.Cell` and `Datasets.Frame`, which the evaluator has other things of the same name beside.
typealias TableCell = Datasets.Cell
typealias TableFrame = Datasets.Frame

/// Values of the language as cells and columns of tables, and back.
enum TableValues {
  static func value(_ cell: TableCell) -> Value {
    switch cell {
    case .missing: .float(.nan)
    case .whole(let number): .integer(Int(number))
    case .real(let number): .float(number)
    case .text(let text): .text(text)
    case .moment(let moment): .object(MomentObject(moment))
    case .truth(let truth): .truth(truth)
    case .span(let span): .object(SpanObject(span))
    }
  }

  /// Nil for what can stand in no table.
  static func cell(_ value: Value) throws -> TableCell? {
    switch value {
    case .none: return .missing
    case .truth(let truth): return .truth(truth)
    case .integer(let number): return .whole(Int64(number))
    case .float(let number): return number.isNaN ? .missing : .real(number)
    case .string(let text): return .text(text.string)
    case .object(let object as MomentObject): return .moment(object.moment)
    case .object(let object as SpanObject): return .span(object.span)
    case .object(let object as TensorObject):
      guard object.tensor.count == 1, object.variable.shape.isEmpty else { return nil }
      return try cell(object.scalar())
    default: return nil
    }
  }

  static func cell(_ call: Call, _ index: Int, _ expected: String = "str, int or float") throws -> TableCell {
    guard let cell = try cell(call[index]) else { throw call.wrong(index, expected) }
    return cell
  }

  /// The values of a column, a list, a tensor of one axis or a range; nil for all else.
  static func column(_ value: Value, name: String, _ machine: Machine) throws -> Column? {
    switch value {
    case .object(let object as SeriesObject): return object.series.column.named(name)
    case .object(let object as IndexObject): return object.index.labels.named(name)
    case .object(let object as TensorObject): return try column(object.tensor, name: name)
    case .list, .tuple, .object(is RangeObject), .object(is DictionaryView):
      let cells = try machine.elements(of: value).map { element in
        guard let cell = try cell(element) else {
          throw TypeFault.wrongArgument(
            function: "Series", parameter: "data", expected: "str, int or float", got: element.typeName)
        }
        return cell
      }
      return try Column(name, cells: cells)
    default: return nil
    }
  }

  /// A tensor of one axis: its numbers as they stand, whole and truth tensors as such.
  static func column(_ tensor: Tensor, name: String) throws -> Column {
    guard tensor.rank == 1 else {
      throw TensorUseFault.needsTensor(function: name, parameter: "(n,)", type: "\(tensor.shape)")
    }
    let numbers = tensor.doubles()
    switch tensor.kind {
    case .real: return Column(name, .real(numbers))
    case .truth: return Column(name, .truth(numbers.map { $0 != 0 }))
    case .whole:
      let wholes = numbers.compactMap { Int64(exactly: $0) }
      return Column(name, wholes.count == numbers.count ? .whole(wholes) : .real(numbers))
    }
  }

  /// A column that `count` rows can take: values one a row, or one value for all.
  static func filling(
    _ value: Value, name: String, index: Datasets.Index, _ machine: Machine
  ) throws -> Column {
    if case .object(let object as SeriesObject) = value { return try object.series.aligned(to: index).named(name) }
    if let cell = try cell(value) { return Column(name, repeating: cell, count: index.count) }
    guard let column = try column(value, name: name, machine) else {
      throw TypeFault.wrongArgument(
        function: "DataFrame", parameter: name, expected: "list, Series or one value", got: value.typeName)
    }
    return column
  }

  /// The names in a list, or the one name; nil for what is neither.
  static func names(_ value: Value, _ machine: Machine) throws -> [String]? {
    switch value {
    case .string(let text): return [text.string]
    case .list, .tuple, .object(is IndexObject):
      let elements = try machine.elements(of: value)
      let names = elements.compactMap { element -> String? in
        if case .string(let text) = element { text.string } else { nil }
      }
      return names.count == elements.count ? names : nil
    default: return nil
    }
  }

  /// Truth values to choose rows by; nil where the value is no such thing.
  static func mask(_ value: Value, index: Datasets.Index, _ machine: Machine) throws -> [Bool]? {
    let column: Column
    switch value {
    case .object(let object as SeriesObject):
      guard object.series.column.kind == .truth else { return nil }
      guard object.series.index.hasSameLabels(as: index) || object.series.count != index.count else {
        throw TableFault.labelsDiffer(operation: "[ ]")
      }
      column = object.series.column
    case .object(let object as TensorObject):
      guard object.variable.kind == .truth, object.variable.shape.count == 1 else { return nil }
      column = try self.column(object.tensor, name: "")
    case .list(let list):
      guard !list.elements.isEmpty, list.elements.allSatisfy({ if case .truth = $0 { true } else { false } })
      else { return nil }
      guard let made = try self.column(value, name: "", machine) else { return nil }
      column = made
    default: return nil
    }
    guard case .truth(let truths) = column.values else { return nil }
    guard truths.count == index.count else {
      throw TableFault.maskLength(found: truths.count, expected: index.count)
    }
    if column.missingCount > 0 { throw TableFault.maskMissing(count: column.missingCount) }
    return truths
  }

  /// The numbers of columns side by side as NumPy's array: whole only where all are; nan where one is missing.
  static func array(_ columns: [Column], rows: Int) throws -> Value {
    let shape = try Shape.checked([rows, columns.count])
    let kinds = Set(columns.map(\.kind))
    let kind: Tensor.Kind = kinds == [.truth] ? .truth : kinds.contains(.real) || columns.isEmpty ? .real : .whole
    var numbers = [Float](repeating: 0, count: shape.elementCount)
    for (place, column) in columns.enumerated() {
      for (row, number) in try floats(column).enumerated() { numbers[row * columns.count + place] = number }
    }
    return .object(TensorObject(Variable(try .from(numbers, shape, kind: kind)), .numpy))
  }

  static func array(_ column: Column) throws -> Value {
    let kind: Tensor.Kind = column.kind == .truth ? .truth : column.kind == .whole ? .whole : .real
    return .object(TensorObject(Variable(try .from(floats(column), [column.count], kind: kind)), .numpy))
  }

  /// A table or a column where a tensor is wanted.
  static func tensor(_ value: Value) throws -> Tensor {
    let made: Value
    switch value {
    case .object(let object as FrameObject): made = try array(object.frame.columns, rows: object.frame.rowCount)
    case .object(let object as SeriesObject): made = try array(object.series.column)
    default: made = value
    }
    guard case .object(let object as TensorObject) = made else {
      throw TensorUseFault.element(type: value.typeName)
    }
    return object.tensor
  }

  /// As float32, which must keep whole numbers exact; nan stays.
  private static func floats(_ column: Column) throws -> [Float] {
    if case .real(let values) = column.values {
      // A column without gaps says which number is too large; gaps are no fault here.
      return try Column(column.name, .real(values.map { $0.isNaN ? 0 : $0 })).tensor().floats().enumerated().map {
        values[$0.offset].isNaN ? .nan : $0.element
      }
    }
    return try column.tensor().floats()
  }
}
