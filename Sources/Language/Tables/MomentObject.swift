import Datasets
import Syntax

/// A point in time: pandas's Timestamp.
final class MomentObject: NativeObject {
  let moment: Moment

  init(_ moment: Moment) { self.moment = moment }

  override var typeName: String { "Timestamp" }
  override func representation(_ writer: inout Writer) { writer.append("Timestamp('\(moment.stamp)')") }
  override func display(_ writer: inout Writer) { writer.append(moment.stamp) }
  override var hashNumber: Int { moment.hashValue }
  override func isEqual(_ other: NativeObject) -> Bool { (other as? MomentObject)?.moment == moment }

  override func attribute(_ name: String) -> Value? {
    let date = moment.calendarDate
    return switch name {
    case "year": .integer(Int(date.year))
    case "month": .integer(Int(date.month))
    case "day": .integer(Int(date.day))
    case "hour": .integer(Int(moment.hour))
    case "minute": .integer(Int(moment.minute))
    case "second": .integer(Int(moment.second))
    case "dayofweek", "day_of_week": .integer(Int(moment.weekday))
    default: nil
    }
  }
  override var attributeNames: [String] {
    ["year", "month", "day", "hour", "minute", "second", "day_of_week", "dayofweek"]
  }

  override func compare(
    _ comparison: ComparisonOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? { try TableOperators.scalars(comparison, .moment(moment), other, reflected: reflected) }

  override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? { try TableOperators.scalars(operation, .moment(moment), other, reflected: reflected) }
}

/// A length of time: pandas's Timedelta.
final class SpanObject: NativeObject {
  let span: TimeSpan

  init(_ span: TimeSpan) { self.span = span }

  override var typeName: String { "Timedelta" }
  override func representation(_ writer: inout Writer) { writer.append("Timedelta('\(span)')") }
  override func display(_ writer: inout Writer) { writer.append("\(span)") }
  override var hashNumber: Int { span.hashValue }
  override func isEqual(_ other: NativeObject) -> Bool { (other as? SpanObject)?.span == span }

  override func attribute(_ name: String) -> Value? {
    switch name {
    case "days": .integer(Int(span.days))
    case "seconds": .integer(Int(span.secondsOfDay))
    default: nil
    }
  }
  override func method(_ name: String) -> Method? { name == "total_seconds" ? SpanObject.totalSeconds : nil }
  override var attributeNames: [String] { ["days", "seconds", "total_seconds"] }

  private static let totalSeconds = Method("total_seconds", "") { call in
    guard case .object(let object as SpanObject) = call.receiver else { return .none }
    return .float(object.span.totalSeconds)
  }

  override func compare(
    _ comparison: ComparisonOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? { try TableOperators.scalars(comparison, .span(span), other, reflected: reflected) }

  override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? { try TableOperators.scalars(operation, .span(span), other, reflected: reflected) }
}
