import Syntax

/// A list, tuple or set written out.
final class SequenceCode: Code {
  enum Form { case list, tuple, set }

  let form: Form
  let elements: [Code]

  init(_ form: Form, _ elements: [Code], _ span: Span) {
    self.form = form
    self.elements = elements
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements { values.append(try element.evaluate(frame)) }
    switch form {
    case .list: return .list(of: values)
    case .tuple: return .tuple(of: values)
    case .set:
      do {
        let set = try SetObject(values)
        // CPython makes three constants or more one frozen set first, fills a second one from it in the order in which
        // it is read, and that order is what one sees.
        if elements.count >= 3, elements.allSatisfy({ $0 is ConstantCode }) {
          return .set(try SetObject(set.elements).copy())
        }
        return .set(set)
      } catch { throw located(error) }
    }
  }
}

final class DictionaryCode: Code {
  let entries: [(key: Code, value: Code)]

  init(_ entries: [(key: Code, value: Code)], _ span: Span) {
    self.entries = entries
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    let dictionary = DictionaryObject()
    for entry in entries {
      let key = try entry.key.evaluate(frame)
      let value = try entry.value.evaluate(frame)
      do { try dictionary.set(key, to: value) } catch { throw entry.key.located(error) }
    }
    return .dictionary(dictionary)
  }
}

/// `f"{value!r:spec}…"`
final class FormattedCode: Code {
  enum Part {
    case text(String)
    case field(Code, selfText: String?, conversion: Character?, spec: Code?)
  }

  let parts: [Part]

  init(_ parts: [Part], _ span: Span) {
    self.parts = parts
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    var text = ""
    for part in parts {
      switch part {
      case .text(let fixed): text += fixed
      case .field(let code, let selfText, let conversion, let spec):
        text += selfText ?? ""
        var value = try code.evaluate(frame)
        var format = ""
        if let spec, case .string(let written) = try spec.evaluate(frame) { format = written.string }
        do {
          value = try Formatting.converted(value, conversion)
          text += try Formatting.format(value, format)
        } catch { throw code.located(error) }
      }
    }
    return .text(text)
  }
}

final class SliceCode: Code {
  let lower: Code?
  let upper: Code?
  let step: Code?

  init(lower: Code?, upper: Code?, step: Code?, _ span: Span) {
    self.lower = lower
    self.upper = upper
    self.step = step
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    .object(
      SliceObject(
        lower: try lower?.evaluate(frame) ?? .none, upper: try upper?.evaluate(frame) ?? .none,
        step: try step?.evaluate(frame) ?? .none))
  }
}

final class SubscriptCode: Code {
  let container: Code
  let index: Code

  init(_ container: Code, _ index: Code, _ span: Span) {
    self.container = container
    self.index = index
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    let container = try container.evaluate(frame)
    let index = try index.evaluate(frame)
    if case .list(let list) = container, case .integer(let place) = index, place >= 0, place < list.elements.count {
      return list.elements[place]
    }
    note(frame)
    do { return try Subscripts.item(of: container, at: index, frame.machine) } catch { throw located(error) }
  }
}

final class AttributeCode: Code {
  let object: Code
  let name: String

  init(_ object: Code, _ name: String, _ span: Span) {
    self.object = object
    self.name = name
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    let object = try object.evaluate(frame)
    note(frame)
    do { return try Attributes.get(name, of: object, frame.machine) } catch { throw located(error) }
  }
}
