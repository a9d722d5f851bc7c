import Wording

/// Finds the name that was probably meant.
enum Spelling {
  /// Names of other languages for what Python calls otherwise.
  private static let elsewhere = [
    "true": "True", "false": "False", "null": "None", "nil": "None", "none": "None", "undefined": "None",
    "NULL": "None", "TRUE": "True", "FALSE": "False", "length": "len",
    "string": "str", "integer": "int", "boolean": "bool", "array": "list", "double": "float", "println": "print",
    "printf": "print",
  ]

  /// What a bare name was meant to be: what other languages call it comes first, then the nearest of the program's own
  /// names, then builtins that are nearer still.
  static func nearestName(to name: String, own: [String], builtins: [String]) -> String? {
    if let meant = elsewhere[name], builtins.contains(meant) || ["True", "False", "None"].contains(meant) {
      return meant
    }
    guard let mine = own.nearestMatch(to: name) else { return builtins.nearest(to: name) }
    guard let other = builtins.nearestMatch(to: name) else { return mine.name }
    return other.edits < mine.edits ? other.name : mine.name
  }
}
