import Glibc
import Wording

extension TerminalFault: Fault {
  package var kind: FaultKind { .file }

  package var message: Bilingual {
    switch self {
    case .outputClosed:
      Bilingual("The output is closed: nothing reads it any more.", "输出已关闭，没有程序在读取。")
    case .outputFailed(let code):
      Bilingual(
        "The output could not be written: \(reason(code)).", "输出没能写完：\(reason(code))。")
    case .inputFailed(let code):
      Bilingual("The input could not be read: \(reason(code)).", "没能读取输入：\(reason(code))。")
    case .historyUnreadable(let path, let code):
      Bilingual(
        "The lines typed earlier could not be read from \(path): \(reason(code)).",
        "没能从 \(path) 读出以前输入过的内容：\(reason(code))。")
    case .historyUnwritable(let path, let code):
      Bilingual(
        "What you type is not being kept in \(path): \(reason(code)).",
        "输入的内容没能存进 \(path)：\(reason(code))。")
    case .keysNeedTerminal:
      Bilingual(
        "Single keys can be read from a terminal only, and the input is not one.",
        "逐键操作需要终端，而现在的输入不是终端。")
    }
  }

  /// The system's own words, which are English under the C locale of messages.
  private func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}

/// The few words Terminal itself puts on the screen.
enum TerminalWords {
  /// Below a page of long text; `percent` of it has been shown.
  static func pageKeys(percent: Int) -> Bilingual {
    Bilingual(
      "\(percent) %   space page   enter line   q quit", "\(percent) %   空格翻页   回车下一行   q 退出")
  }
}
