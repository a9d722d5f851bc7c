import Datasets
import Syntax

/// Labels of rows or names of columns: pandas's Index.
final class IndexObject: NativeObject {
  let index: Datasets.Index

  init(_ index: Datasets.Index) { self.index = index }

  convenience init(names: [String]) { self.init(Datasets.Index(Column("", .text(names)))) }

  override var typeName: String { index.isRange ? "RangeIndex" : "Index" }
  override func length() -> Int? { index.count }
  override func iterate(_ machine: Machine) -> ValueIterator? {
    ArrayIterator(index.labels.cells.map(TableValues.value))
  }

  override func representation(_ writer: inout Writer) throws {
    if index.isRange {
      writer.append("RangeIndex(start=0, stop=\(index.count), step=1)")
      return
    }
    let cells = index.labels.cells
    // pandas cuts after 100 labels; ten at either end.
    let shown = cells.count > 100 ? Array(cells.prefix(10)) + Array(cells.suffix(10)) : cells
    var texts = shown.map { Writer.shortRepresentation(of: TableValues.value($0)) }
    if cells.count > 100 { texts.insert("...", at: 10) }
    writer.append("Index([\(texts.joined(separator: ", "))], dtype='\(index.labels.dtype)'")
    if let name = index.name { writer.append(", name='\(name)'") }
    writer.append(cells.count > 100 ? ", length=\(cells.count))" : ")")
  }

  override func item(_ index: Value, _ machine: Machine) throws -> Value {
    let count = self.index.count
    if let position = index.wholeNumber {
      guard let place = Subscripts.offset(position, count) else {
        throw LookupFault.index(container: typeName, index: position, count: count)
      }
      return TableValues.value(self.index.labels[place])
    }
    let range = try Subscripts.range(index, count, typeName)
    return .object(IndexObject(self.index.rows((0..<range.count).map { range[$0] })))
  }

  override func attribute(_ name: String) -> Value? {
    switch name {
    case "name": index.name.map { .text($0) } ?? Value.none
    case "size": .integer(index.count)
    case "dtype": .object(DtypeObject(index.labels.dtype))
    case "is_unique": .truth(Codes(index.labels).firstRows.count == index.count)
    default: nil
    }
  }
  override func method(_ name: String) -> Method? { name == "tolist" || name == "to_list" ? IndexObject.toList : nil }
  override var attributeNames: [String] { ["name", "size", "dtype", "is_unique", "tolist", "to_list"] }

  private static let toList = Method("tolist", "") { call in
    guard case .object(let object as IndexObject) = call.receiver else { return .none }
    return .list(of: object.index.labels.cells.map(TableValues.value))
  }
}

/// The type of a column by name: `int64`, `float64`, `str`.
final class DtypeObject: NativeObject {
  let name: String

  init(_ name: String) { self.name = name }

  override var typeName: String { "dtype" }
  override func representation(_ writer: inout Writer) { writer.append("dtype('\(name)')") }
  override func display(_ writer: inout Writer) { writer.append(name) }
  override var hashNumber: Int { name.hashValue }
  override func isEqual(_ other: NativeObject) -> Bool { (other as? DtypeObject)?.name == name }
  override func attribute(_ name: String) -> Value? { name == "name" ? .text(self.name) : nil }
  override var attributeNames: [String] { ["name"] }

  override func compare(
    _ comparison: ComparisonOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) -> Value? {
    guard comparison == .equal || comparison == .notEqual else { return nil }
    let same: Bool
    switch other {
    case .string(let text): same = text.string == name || DtypeObject.known[text.string] == name
    case .object(let type as TypeObject): same = DtypeObject.known[type.name] == name
    case .object(let type as DtypeObject): same = type.name == name
    default: return nil
    }
    return .truth(same == (comparison == .equal))
  }

  /// What Python and NumPy call the types of columns.
  static let known = [
    "int": "int64", "int64": "int64", "float": "float64", "float64": "float64", "str": "str", "string": "str",
    "bool": "bool", "object": "object",
  ]
}
