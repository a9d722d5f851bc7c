import Glibc
import Terminal
import Testing
import Wording

@Suite("terminal sentences")
struct TerminalSentencesTests {
  @Test(
    "each fact has its sentence",
    arguments: [
      (
        TerminalFault.outputClosed, "The output is closed: nothing reads it any more.", "输出已关闭，没有程序在读取。"
      ),
      (
        .outputFailed(code: ENOSPC), "The output could not be written: No space left on device.",
        "输出没能写完：No space left on device。"
      ),
      (
        .inputFailed(code: EISDIR), "The input could not be read: Is a directory.", "没能读取输入：Is a directory。"
      ),
      (
        .historyUnreadable(path: "/x", code: EACCES),
        "The lines typed earlier could not be read from /x: Permission denied.",
        "没能从 /x 读出以前输入过的内容：Permission denied。"
      ),
      (
        .historyUnwritable(path: "/x", code: EROFS), "What you type is not being kept in /x: Read-only file system.",
        "输入的内容没能存进 /x：Read-only file system。"
      ),
      (
        .keysNeedTerminal, "Single keys can be read from a terminal only, and the input is not one.",
        "逐键操作需要终端，而现在的输入不是终端。"
      ),
    ])
  func sentences(fault: TerminalFault, english: String, chinese: String) {
    #expect(fault.message[.english] == english)
    #expect(fault.message[.chinese] == chinese)
    #expect(fault.kind == .file)
  }
}
