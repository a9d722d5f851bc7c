/// The methods of the builtin types, one table of names a type.
package enum MethodTable {
  private static func table(_ methods: [Method]) -> [String: Method] {
    Dictionary(methods.map { ($0.name, $0) }) { first, _ in first }
  }

  private static let string = table(StringMethods.all)
  private static let list = table(ListMethods.list)
  private static let tuple = table(ListMethods.tuple)
  private static let range = table(ListMethods.range)
  private static let dictionary = table(DictionaryMethods.all)
  private static let set = table(SetMethods.all)
  private static let int = table(NumberMethods.int)
  private static let float = table(NumberMethods.float)

  /// The methods of one name, by type, found once for each place of a program that calls it.
  struct Row {
    let string: Method?
    let list: Method?
    let tuple: Method?
    let dictionary: Method?
    let set: Method?

    /// The builtin method for a value of one of these types, or nil.
    func method(for value: Value) -> Method? {
      switch value {
      case .string: string
      case .list: list
      case .tuple: tuple
      case .dictionary: dictionary
      case .set: set
      default: nil
      }
    }
  }

  static func row(_ name: String) -> Row {
    Row(string: string[name], list: list[name], tuple: tuple[name], dictionary: dictionary[name], set: set[name])
  }

  /// All methods of a builtin type by its name.
  package static func methods(ofType name: String) -> [String: Method] {
    switch name {
    case "str": string
    case "list": list
    case "tuple": tuple
    case "range": range
    case "dict": dictionary
    case "set": set
    case "int", "bool": int
    case "float": float
    default: [:]
    }
  }
}
