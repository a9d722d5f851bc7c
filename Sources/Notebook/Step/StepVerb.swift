import Wording

/// What can be said to a walk.
enum StepVerb: CaseIterable {
  case next, previous, goto, backward, element, proceed, proceedBack, until, breakpoint, watch, list, delete, help, quit

  /// The one-key form first; then words of either language.
  var words: [String] {
    switch self {
    case .next: ["n", "next", "下一步", "下"]
    case .previous: ["p", "prev", "previous", "back", "上一步", "上"]
    case .goto: ["g", "goto", "go", "跳到", "第"]
    case .backward: ["b", "backward", "反向"]
    case .element: ["e", "at", "element", "元素", "看"]
    case .proceed: ["c", "continue", "继续"]
    case .proceedBack: ["C", "cb", "rc", "往回", "往回继续"]
    case .until: ["u", "until", "直到"]
    case .breakpoint: ["k", "break", "断点"]
    case .watch: ["w", "watch", "盯住", "监视"]
    case .list: ["l", "list", "列表"]
    case .delete: ["d", "delete", "del", "删除"]
    case .help: ["h", "help", "?", "帮助"]
    case .quit: ["q", "quit", "exit", "退出"]
    }
  }

  /// Whether more stands behind the word.
  var takesMore: Bool {
    switch self {
    case .goto, .element, .until, .breakpoint, .watch, .delete: true
    default: false
    }
  }

  /// The verb of a line, and what stands behind it. Chinese words may stand right before it: `跳到3`.
  static func read(_ line: String) -> (verb: StepVerb, rest: String)? {
    let end = line.firstIndex { $0.isWhitespace || $0 == "[" || $0 == ":" } ?? line.endIndex
    let (word, rest) = (String(line[..<end]), line[end...].drop { $0.isWhitespace || $0 == ":" })
    if word == "C" { return (.proceedBack, String(rest)) }
    if let verb = allCases.first(where: { $0.words.contains(word.lowercased()) }) { return (verb, String(rest)) }
    for verb in allCases where verb.takesMore {
      for name in verb.words where name.utf8.first.map({ $0 > 0x7F }) == true && line.hasPrefix(name) {
        return (verb, line.dropFirst(name.count).trimmed)
      }
    }
    return nil
  }

  static func nearest(to word: String) -> String? {
    allCases.flatMap { $0.words.filter { $0.count > 1 } }.nearest(to: word)
  }
}
