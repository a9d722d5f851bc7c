import Syntax

/// `object.name = value`
final class AttributeTarget: Target {
  let object: Code
  let name: String

  init(_ object: Code, _ name: String, _ span: Span) {
    self.object = object
    self.name = name
    super.init(span)
  }

  override func store(_ value: Value, _ frame: Frame) throws {
    let object = try object.evaluate(frame)
    do { try Attributes.set(name, of: object, to: value) } catch { throw Raised.at(span, error) }
  }

  override func delete(_ frame: Frame) throws {
    let object = try object.evaluate(frame)
    throw Raised(NameFault.readOnly(type: object.typeName, name: name), at: span)
  }
}

/// `container[index] = value`
final class SubscriptTarget: Target {
  let container: Code
  let index: Code

  init(_ container: Code, _ index: Code, _ span: Span) {
    self.container = container
    self.index = index
    super.init(span)
  }

  override func store(_ value: Value, _ frame: Frame) throws {
    let container = try container.evaluate(frame)
    let index = try index.evaluate(frame)
    if case .list(let list) = container, case .integer(let place) = index, place >= 0, place < list.elements.count {
      list.elements[place] = value
      return
    }
    do { try Subscripts.setItem(of: container, at: index, to: value, frame.machine) } catch {
      throw Raised.at(span, error)
    }
  }

  override func delete(_ frame: Frame) throws {
    let container = try container.evaluate(frame)
    let index = try index.evaluate(frame)
    do { try Subscripts.deleteItem(of: container, at: index, frame.machine) } catch { throw Raised.at(span, error) }
  }
}

/// `a, (b, c) = value`: takes an iterable of exactly as many parts.
final class UnpackTarget: Target {
  let targets: [Target]

  init(_ targets: [Target], _ span: Span) {
    self.targets = targets
    super.init(span)
  }

  override func store(_ value: Value, _ frame: Frame) throws {
    let parts: [Value]
    do { parts = try UnpackTarget.parts(of: value, count: targets.count, frame.machine) } catch {
      throw Raised.at(span, error)
    }
    for (target, part) in zip(targets, parts) { try target.store(part, frame) }
  }

  static func parts(of value: Value, count: Int, _ machine: Machine) throws -> [Value] {
    let known: [Value]? =
      switch value {
      case .tuple(let tuple): tuple.elements
      case .list(let list): list.elements
      default: nil
      }
    if let known {
      if known.count > count { throw ValueFault.tooManyToUnpack(expected: count, got: known.count) }
      if known.count < count { throw ValueFault.tooFewToUnpack(expected: count, got: known.count) }
      return known
    }
    let iterator: ValueIterator
    do { iterator = try machine.iterator(over: value) } catch TypeFault.notIterable(let type) {
      throw TypeFault.cannotUnpack(type: type)
    }
    var parts: [Value] = []
    while let next = try iterator.next(machine) {
      if parts.count == count { throw ValueFault.tooManyToUnpack(expected: count, got: nil) }
      parts.append(next)
    }
    if parts.count < count { throw ValueFault.tooFewToUnpack(expected: count, got: parts.count) }
    return parts
  }

  override func delete(_ frame: Frame) throws {
    for target in targets { try target.delete(frame) }
  }

  override func snapshot(_ frame: Frame, into saved: inout [(NameTarget, Value?)]) {
    for target in targets { target.snapshot(frame, into: &saved) }
  }
}
