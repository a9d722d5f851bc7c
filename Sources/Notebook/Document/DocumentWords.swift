import Wording

/// What is said of a notebook's document.
enum DocumentWords {
  static func undone(_ source: String) -> Bilingual { Bilingual("Taken back: \(source)", "已撤销：\(source)") }

  static func saved(_ path: String, cells: Int) -> Bilingual {
    Bilingual(
      "Saved \(path): \(cells) \(cells == 1 ? "entry" : "entries").", "已保存到 \(path)，共 \(cells) 条。")
  }

  static func exported(_ path: String) -> Bilingual { Bilingual("Written: \(path)", "已导出：\(path)") }

  static func shared(_ path: String, count: Int) -> Bilingual {
    count == 1
      ? exported(path)
      : Bilingual("Written: \(path), \(count) pages to step through", "已写入 \(path)，共 \(count) 页，可以一步步看")
  }

  static func opened(_ path: String, cells: Int) -> Bilingual {
    Bilingual(
      "\(path): \(cells) \(cells == 1 ? "entry" : "entries"), not run yet. :rerun runs them.",
      "\(path)：共 \(cells) 条，还没有运行。输入 :rerun 运行。")
  }

  static func recovered(cells: Int) -> Bilingual {
    Bilingual(
      "Brought back \(cells) \(cells == 1 ? "entry" : "entries"), not run yet. :rerun runs them.",
      "找回了 \(cells) 条，还没有运行。输入 :rerun 运行。")
  }

  static func leftUnsaved(cells: Int) -> Bilingual {
    Bilingual(
      "A notebook of \(cells) \(cells == 1 ? "entry" : "entries") ended without being saved. :recover brings it back.",
      "上次有一本 \(cells) 条的笔记本没有保存就结束了。输入 :recover 找回。")
  }

  static func same(_ count: Int) -> Bilingual {
    Bilingual(
      count == 1
        ? "Run again: the one entry gave what it gave before."
        : "Run again: all \(count) entries gave what they gave before.",
      "重新运行完毕：\(count) 条的结果都和原来一样。")
  }

  static func changed(_ changed: Int, of count: Int) -> Bilingual {
    Bilingual(
      "Run again: \(changed) of \(count) \(count == 1 ? "entry" : "entries") came out otherwise.",
      "重新运行完毕：\(count) 条里有 \(changed) 条结果变了。")
  }

  static let before = Bilingual("before", "原来")
  static let now = Bilingual("now", "现在")
  static let nothing = Bilingual("(nothing)", "（无）")
  static let plotsAsText = Bilingual(
    "gnuplot could not draw every plot; those stand as text.", "有的图 gnuplot 画不出来，改用文字图。")
  static let autosaveFailed = Bilingual(
    "What you type can't be kept for recovery just now; :save works as ever.", "现在没法自动保存，:save 仍然可用。")
}
