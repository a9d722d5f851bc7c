import Files
import Wording

extension CourseFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .frontMatter: .syntax
    case .nestedTooDeep, .fileTooLarge, .noLesson: .value
    case .packName, .packPath, .packTooLarge, .noPack, .lessonName: .value
    case .cannotRead, .noLessons, .cannotSave, .notAPack, .packLink, .packExists, .lessonExists:
      .file
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
      Bilingual("\(path) can't be read: \(reason(code).english).", "读不了 \(path)：\(reason(code).chinese)。")
    case .noLesson(let name):
      Bilingual("There is no lesson called \(name).", "没有叫 \(name) 的课。")
    case .noLessons(let folder):
      Bilingual("\(folder) holds no lessons.", "\(folder) 里没有课程。")
    case .notAPack(let path):
      Bilingual("\(path) holds no lesson, so it is no course pack.", "\(path) 里没有课程，不是课程包。")
    case .packName(let name):
      Bilingual(
        name.isEmpty ? "This pack has no name." : "\(name) can't be a pack's name.",
        name.isEmpty ? "这个课程包没有名字。" : "\(name) 不能当课程包的名字。")
    case .packPath(let name):
      Bilingual("The pack holds \(name), which is no name for a file.", "课程包里有 \(name)，它不能当文件名。")
    case .packLink(let path):
      Bilingual("\(path) is a link; a pack holds files only.", "\(path) 是链接，课程包里只能放文件。")
    case .packTooLarge(let path, let lessons):
      Bilingual("\(path) holds more than \(lessons) lessons.", "\(path) 里的课超过 \(lessons) 课。")
    case .packExists(let name):
      Bilingual("There is a pack called \(name) already.", "已经有叫 \(name) 的课程包。")
    case .noPack(let name, _):
      Bilingual("There is no pack called \(name).", "没有叫 \(name) 的课程包。")
    case .lessonExists(let path):
      Bilingual("\(path) is there already; nothing was written.", "\(path) 已经存在，什么都没有写。")
    case .lessonName(let name):
      Bilingual("\(name) can't be a lesson's id.", "\(name) 不能当课程的 id。")
    case .outOfMemory:
      Bilingual("There is not enough memory to read the lesson.", "内存不够，读不了这一课。")
    case .cannotSave(let path, let code):
      Bilingual(
        "Your progress can't be saved in \(path): \(reason(code).english). The lesson goes on.",
        "进度存不进 \(path)：\(reason(code).chinese)。课可以接着上。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .frontMatter(.notYAML, _):
      Bilingual(
        #"Put text that holds : or # in quotes, as in title: "Data: the first look"."#,
        "含有 : 或 # 的文字要加引号，例如 title: \"数据：第一眼\"。")
    case .notAPack:
      Bilingual(
        "A pack is a folder, or a zip file of one, in which folders called 01-name hold lesson.md and lesson.zh.md.",
        "课程包是一个文件夹（或者它的 zip），里面是 01-name 这样的文件夹，各放一份 lesson.md 和 lesson.zh.md。")
    case .packName:
      Bilingual(
        "It is the folder's name, or the zip file's: letters, digits, hyphens and underscores, \(PackName.longest) at most.",
        "它就是文件夹或 zip 文件的名字：只能用文字、数字、连字符和下划线，最多 \(PackName.longest) 个字符。")
    case .packExists:
      Bilingual("--replace puts this one in its place.", "加上 --replace 就用这个换掉它。")
    case .noPack(let name, let known):
      known.nearest(to: name).map { Bilingual("Did you mean \($0)?", "是不是想写 \($0)？") }
        ?? (known.isEmpty
          ? Bilingual("No pack was added so far.", "还没有添加过课程包。")
          : Bilingual("There are: \(known.joined(separator: ", ")).", "现有：\(known.joined(separator: "、"))。"))
    case .lessonName:
      Bilingual(
        "Call the folder like 01-first-look: a number, then lower-case letters, digits and hyphens.",
        "文件夹要叫 01-first-look 这样的名字：先是编号，再用小写字母、数字和连字符。")
    case .noLesson: Bilingual(":list shows them all.", "输入 :list 看全部课程。")
    default: nil
    }
  }

  private func reason(_ code: Int32) -> Bilingual { SystemReason(errno: code).words }
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
