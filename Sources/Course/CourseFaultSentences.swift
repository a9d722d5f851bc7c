import Glibc
import Wording

extension CourseFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .frontMatter: .syntax
    case .nestedTooDeep, .fileTooLarge, .noLesson: .value
    case .cannotRead, .noLessons, .cannotSave, .saveFailedMidway: .file
    case .outOfMemory: .memory
    }
  }

  package var message: Bilingual {
    switch self {
    case .frontMatter(let fact, let line):
      Bilingual(
        "Front matter, line \(line): \(fact.sentence.english)", "文件头第 \(line) 行：\(fact.sentence.chinese)")
    case .nestedTooDeep(let line):
      Bilingual(
        "Line \(line) is nested too deep: lists and quotes go \(MarkdownReader.deepest) levels at most.",
        "第 \(line) 行嵌套太深：列表和引用最多套 \(MarkdownReader.deepest) 层。")
    case .fileTooLarge(let path, let limit):
      Bilingual(
        "\(path) is larger than \(Numeral.grouped(limit)) bytes, more than a lesson file may hold.",
        "\(path) 超过 \(Numeral.grouped(limit)) 字节，课程文件不能这么大。")
    case .cannotRead(let path, let code):
      Bilingual("\(path) can't be read: \(systemReason(code)).", "读不了 \(path)：\(systemReason(code))。")
    case .noLesson(let name):
      Bilingual("There is no lesson called \(name).", "没有叫 \(name) 的课。")
    case .noLessons(let folder):
      Bilingual("\(folder) holds no lessons.", "\(folder) 里没有课程。")
    case .outOfMemory:
      Bilingual("There is not enough memory to read the lesson.", "内存不够，读不了这一课。")
    case .cannotSave(let path, let code):
      Bilingual(
        "Your progress can't be saved in \(path): \(systemReason(code)). The lesson goes on.",
        "进度存不进 \(path)：\(systemReason(code))。课可以接着上。")
    case .saveFailedMidway(let path):
      Bilingual(
        "Your progress could be saved only in part in \(path), so this one entry was taken back. The lesson goes on.",
        "\(path) 只写进去一部分，这一条已经撤回。课可以接着上。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .frontMatter(.notYAML, _):
      Bilingual(
        #"Put text that holds : or # in quotes, as in title: "Data: the first look"."#,
        "含有 : 或 # 的文字要加引号，例如 title: \"数据：第一眼\"。")
    case .noLesson: Bilingual(":list shows them all.", "输入 :list 看全部课程。")
    default: nil
    }
  }

  /// The system's own words for an errno; they are the same in every language that Gradwalk speaks.
  private func systemReason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "ENOENT, no such file or folder"
    case EACCES, EPERM: "EACCES, permission denied"
    case EROFS: "EROFS, read-only"
    case ENOSPC: "ENOSPC, disk full"
    case EDQUOT: "EDQUOT, quota used up"
    case EISDIR: "EISDIR, it is a folder"
    case ENOTDIR: "ENOTDIR, a part of the path is not a folder"
    default: "errno \(code)"
    }
  }
}

extension FrontMatterFact {
  var sentence: Bilingual {
    switch self {
    case .missing:
      Bilingual("a lesson file begins with a line of three hyphens.", "课程文件的第一行必须是三个连字符。")
    case .unclosed:
      Bilingual("the front matter has no closing line of three hyphens.", "文件头没有用三个连字符收尾。")
    case .tooLong: Bilingual("the front matter is too long.", "文件头太长。")
    case .notYAML: Bilingual("this is not YAML of the form key: value.", "这里不是「键: 值」形式的 YAML。")
    case .unknownKey(let key): Bilingual("there is no key called \(key).", "没有叫 \(key) 的键。")
    case .repeatedKey(let key): Bilingual("\(key) stands twice.", "\(key) 写了两次。")
    case .missingKey(let key): Bilingual("\(key) is missing.", "缺少 \(key)。")
    case .notAWholeNumber(let key):
      Bilingual("\(key) must be a whole number in a sensible range.", "\(key) 必须是合理范围内的整数。")
    case .notAList(let key):
      Bilingual("\(key) must be a list, as in \(key): [a, b].", "\(key) 必须是列表，例如 \(key): [a, b]。")
    case .notText(let key): Bilingual("\(key) must be one line of text.", "\(key) 必须是一行文字。")
    case .needsQuotes(let key):
      Bilingual(
        "\(key) holds a mark that YAML reads its own way; put the text in quotes.", "\(key) 里有 YAML 会另作解释的符号，请给文字加引号。")
    }
  }
}
