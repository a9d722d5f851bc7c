import Wording

/// What can't be done with a notebook's document, as facts.
package enum DocumentFault: Error, Sendable, Equatable {
  case nothingToUndo
  case nothingToSave
  /// A file name whose end says none of the formats.
  case unknownFormat(String, known: [String])
  case alreadyExists(String)
  case notUTF8(String)
  case nothingToRun(String)
  case nothingToRecover
  case inLesson(command: String)
  /// A command whose page can't stand alone.
  case notShared(String)
}

extension DocumentFault: Fault {
  package var kind: FaultKind { .value }

  package var message: Bilingual {
    switch self {
    case .nothingToUndo: Bilingual("there is no cell to take back.", "没有可以撤销的单元格。")
    case .nothingToSave: Bilingual("this notebook has no cells yet.", "笔记本里还没有单元格。")
    case .unknownFormat(let path, let known):
      Bilingual(
        "the name \(path) doesn't end in a known format: \(known.joined(separator: ", ")).",
        "看不出 \(path) 要用什么格式，文件名要以 \(known.joined(separator: "、")) 结尾。")
    case .alreadyExists(let path):
      Bilingual("\(path) exists and is not this notebook's file.", "\(path) 已经存在，而且不是这本笔记本的文件。")
    case .notUTF8(let path): Bilingual("\(path) is not UTF-8 text.", "\(path) 不是 UTF-8 文本。")
    case .nothingToRun(let path):
      Bilingual(
        "\(path) holds no cell: none of its fences begins with ```python.", "\(path) 里没有单元格：没有以 ```python 开头的代码块。")
    case .nothingToRecover: Bilingual("no notebook was left unsaved.", "没有未保存的笔记本可以恢复。")
    case .notShared(let command):
      Bilingual(
        "\(command) can't be shared: a page is made of :step, :why or :whatif.",
        "\(command) 不能分享：能做成网页的是 :step、:why 和 :whatif。")
    case .inLesson(let command):
      Bilingual(
        ":\(command) is about your own notebook, and a lesson is open.", ":\(command) 用于自己的笔记本，现在正在上课。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .alreadyExists:
      Bilingual("another name, or the same with --replace behind it.", "换个名字，或者在后面加上 --replace 覆盖它。")
    case .nothingToRun:
      Bilingual("a cell is a fence of its own: ```python, its code, ```.", "单元格要写成代码块：```python、代码、```。")
    case .notShared: Bilingual(":share :step L.", ":share :step L。")
    case .inLesson: Bilingual(":quit leaves the lesson.", "先用 :quit 离开课程。")
    default: nil
    }
  }
}
