@preconcurrency import Glibc

/// The environment that this process was started with. Where a name comes twice, the first one counts, as for getenv.
package func processEnvironment() -> [String: String] {
  var variables: [String: String] = [:]
  // `environ` is a global that setenv can move; this program never calls setenv.
  var next = environ
  while let entry = next.pointee {
    let text = String(cString: entry)
    if let equals = text.firstIndex(of: "=") {
      let name = String(text[..<equals])
      if variables[name] == nil { variables[name] = String(text[text.index(after: equals)...]) }
    }
    next += 1
  }
  return variables
}
