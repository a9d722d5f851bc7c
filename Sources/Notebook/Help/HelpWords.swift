import Catalogue
import Wording

/// The words around a card.
enum HelpWords {
  static let shapes = Bilingual("Shapes:  ", "形状：")
  static let asIn = Bilingual("as in    ", "例如  ")
  static let arguments = Bilingual("Arguments:", "参数：")
  static let required = Bilingual("must be given", "必须给")
  static let lessons = Bilingual("Lessons:  ", "课程：")

  static func byDefault(_ text: String) -> Bilingual { Bilingual("\(text) if left out", "不写就是 \(text)") }

  /// `4 Backward` as `:learn 4` opens it.
  static func lesson(_ number: Int, _ title: Bilingual) -> Bilingual {
    Bilingual("\(number) \(title.english)", "第 \(number) 课《\(title.chinese)》")
  }

  static func role(_ role: Parameter.Role) -> Bilingual {
    switch role {
    case .tensor: Bilingual("a tensor or a number", "张量或数")
    case .tensors: Bilingual("a list of tensors", "一组张量")
    case .number: Bilingual("a number", "数")
    case .whole: Bilingual("a whole number", "整数")
    case .flag: Bilingual("True or False", "True 或 False")
    case .axis: Bilingual("one axis; -1 is the last", "一个轴，-1 是最后一个")
    case .axes: Bilingual("None for all axes, one axis, or a tuple of axes", "None 表示所有轴，也可以是一个轴或一组轴")
    case .shape: Bilingual("a tuple of sizes; one may be -1", "各轴长度，其中一个可以是 -1")
    case .order: Bilingual("a tuple that names every axis once", "轴的新顺序，每个轴写一次")
    case .wholes: Bilingual("a whole number or a list of them", "一个或一组整数")
    }
  }
}
